import { accounts } from '@onetill/ledger'
import { createDice } from '../dice'
import type { Post } from '../plant/plan-posts'
import { type Share, sharesByCard } from '../plant/plan-shares'
import type { Rows } from '../rows'
import { type Card, personOf, type World } from '../world'
import { type Archive, createArchive } from './archive'
import { type Books, createBooks } from './books'
import { decideSales } from './decide-sales'
import { recordCheckout } from './record-checkout'
import { type Pen, recordSale } from './record-sale'
import { recordShopEvents } from './record-shop-events'
import { recordTopUp, recordTopUps } from './record-top-ups'
import type { Sale } from './sale'

/** Handles of the first people; those after them only buy, like and talk. */
const STAFF_COUNT = 27
/** One checkout is left for every so many that are paid. */
const LEFT_SHARE = 0.09
/** What the demo's first buyer has to spend, in fen. */
const SHOWN_BALANCE_MINOR = 300_000n

export type History = {
  readonly archive: Archive
  readonly books: Books
  readonly orders: number
  /** Units sold of each product, and orders that came through each share. */
  readonly sold: ReadonlyMap<string, number>
  readonly bought: ReadonlyMap<string, number>
}

/** Lives through every week of the demo and keeps its books. */
export function liveHistory(
  world: World,
  posts: readonly Post[],
  shares: readonly Share[],
): History {
  const pen: Pen = { archive: createArchive(), books: createBooks(), calendar: world.calendar }
  const buyer = personOf(world.people, 'mei')
  const regulars = [buyer, ...world.people.slice(STAFF_COUNT)]
  const market = { world, regulars, cardsOf: cardsByShop(posts), sharesOf: sharesByCard(shares) }
  recordShopEvents(pen.archive, world, posts)
  const weeks = decideSales(market)
  weeks.forEach((sales, week) => {
    const dice = createDice(`week ${week}`)
    recordTopUps(pen, week, sales)
    for (const sale of sales) {
      recordSale(pen, sale, dice)
      if (dice.chance(LEFT_SHARE)) recordLeft(pen, sale)
    }
  })
  const missing = SHOWN_BALANCE_MINOR - pen.books.balanceOf(accounts.buyerBalance(buyer.id), 'CNY')
  if (missing > 0n) recordTopUp(pen, buyer, missing, 'CNY', world.calendar.daysAgo(0.4))
  const sales = weeks.flat()
  return {
    archive: pen.archive,
    books: pen.books,
    orders: sales.length,
    sold: countUnits(sales),
    bought: countShares(sales),
  }
}

export async function plantHistory(rows: Rows, { archive, books }: History): Promise<void> {
  await archive.write(rows)
  await books.write(rows)
}

/** Somebody else wanted the same, three hours earlier, and let the time run out. */
function recordLeft({ archive }: Pen, sale: Sale): void {
  const openedAt = new Date(sale.paidAt.getTime() - 3 * 3_600_000)
  const closedAt = new Date(openedAt.getTime() + 15 * 60_000)
  const network = sale.channel === 'balance' ? ({ flow: 'wechatpay.h5' } as const) : {}
  const guest = { name: '', email: 'someone@mail.example' }
  const past = { ...sale, ...network, buyer: null, guest, shareCode: null }
  recordCheckout(archive, past, { openedAt, closedAt, paid: false, address: null })
}

function cardsByShop(posts: readonly Post[]): Map<string, Card[]> {
  const cards = new Map<string, Card[]>()
  for (const post of posts) {
    cards.set(post.shop.id, [...(cards.get(post.shop.id) ?? []), ...post.cards])
  }
  return cards
}

function countUnits(sales: readonly Sale[]): Map<string, number> {
  const sold = new Map<string, number>()
  for (const { card, quantity } of sales.flatMap(({ lines }) => lines)) {
    sold.set(card.product.id, (sold.get(card.product.id) ?? 0) + quantity)
  }
  return sold
}

function countShares(sales: readonly Sale[]): Map<string, number> {
  const bought = new Map<string, number>()
  for (const { shareCode } of sales) {
    if (shareCode) bought.set(shareCode, (bought.get(shareCode) ?? 0) + 1)
  }
  return bought
}
