import { randomUUID } from 'node:crypto'
import type { CardView } from '@onetill/contract'
import { expect, test } from '@playwright/test'
import { query } from '../support/database'
import { openFundedBuyer } from '../support/fund-buyer'
import type { Actor } from '../support/open-actor'
import { openSeller, publishCard } from '../support/open-seller'
import { runAudit } from '../support/run-audit'

const BUYERS = 20
const STOCK = 3
const PRICE = 1_280n

test('twenty buyers race for three units over HTTP: three orders, seventeen clean refusals', async () => {
  const seller = await openSeller()
  const card = await publishCard(seller, { title: 'Last three', priceMinor: PRICE, stock: STOCK })
  const buyers = await inTurn(BUYERS, () => openFundedBuyer(5_000n))

  const results = await Promise.all(buyers.map((buyer) => tryToBuy(buyer, card)))

  expect(results.filter((result) => result === 'succeeded')).toHaveLength(STOCK)
  expect(results.filter((result) => result === 'out_of_stock')).toHaveLength(BUYERS - STOCK)

  const orders = await query<{ total: string; count: string }>(
    `SELECT count(*), sum("totalMinor") AS total FROM "Order" WHERE "merchantId" = $1`,
    [seller.merchantId],
  )
  expect(orders[0]).toEqual({ count: String(STOCK), total: String(PRICE * BigInt(STOCK)) })
  const wallets = await Promise.all(buyers.map((buyer) => buyer.api.checkout.wallet.query()))
  const left = wallets.map((wallet) => wallet.balances[0]?.balanceMinor)
  expect(left.filter((balance) => balance === 5_000n - PRICE)).toHaveLength(STOCK)
  expect(left.filter((balance) => balance === 5_000n)).toHaveLength(BUYERS - STOCK)
  await runAudit()
})

async function tryToBuy(buyer: Actor, card: CardView): Promise<string> {
  try {
    const { checkout } = await buyer.api.checkout.open.mutate({
      lines: [
        {
          cardId: card.id,
          variantId: card.onlyVariantId ?? '',
          quantity: 1,
          seenPriceMinor: card.priceMinor,
        },
      ],
      surface: 'feed',
    })
    const outcome = await buyer.api.checkout.pay.mutate({
      checkoutId: checkout.id,
      key: randomUUID(),
      flow: 'balance.one_tap',
    })
    return outcome.status
  } catch (error) {
    return (error as { data?: { onetill?: { code: string } } }).data?.onetill?.code ?? String(error)
  }
}

async function inTurn<T>(times: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = []
  for (let index = 0; index < times; index++) made.push(await make())
  return made
}
