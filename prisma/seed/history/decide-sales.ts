import { type Channel, currencyExponent, type Surface } from '@onetill/contract'
import { createDice, type Dice } from '../dice'
import { priceOf } from '../plant/plan-products'
import type { Share } from '../plant/plan-shares'
import { type Card, hasTraded, type Person, type Shop, type World } from '../world'
import { inventGuest, pickBuyer } from './buyers'
import { flowOn, pickClient } from './clients'
import { decideRefund } from './decide-refund'
import { HOUR_WEIGHTS, WEEKS, weekdayWeight, weeklyDemand } from './demand'
import { type Sale, type SaleLine, totalOf } from './sale'

/** What sales are decided from. */
export type Market = {
  readonly world: World
  readonly cardsOf: ReadonlyMap<string, readonly Card[]>
  readonly sharesOf: ReadonlyMap<string, readonly Share[]>
  readonly regulars: readonly Person[]
}

const SURFACE_NAMES = ['feed', 'card_page', 'profile', 'embed', 'partner_app', 'agent'] as const
/** Nobody takes more than this from a balance in one tap: 500 in major units. */
const ONE_TAP_MAJOR = 500n

/** All purchases, week by week, oldest first. Rolls the same numbers whatever the date. */
export function decideSales(market: Market): Sale[][] {
  const shops = market.world.shops.filter(hasTraded)
  return Array.from({ length: WEEKS }, (_, week) =>
    shops.flatMap((shop) => {
      const dice = createDice(`sales ${shop.text.handle} ${week}`)
      const expected = weeklyDemand(shop, week, market.world.size)
      const count = Math.floor(expected * (0.85 + dice.roll() * 0.3) + dice.roll())
      return Array.from({ length: count }, () => decideSale(market, shop, week, dice)).flat()
    }),
  )
}

function decideSale(market: Market, shop: Shop, week: number, dice: Dice): Sale[] {
  const lines = pickLines(market, shop, week, dice)
  const surface = pickSurface(week, dice)
  const client = pickClient(surface, dice)
  const totalMinor = totalOf(lines)
  const buyer = pickBuyer(market.regulars, shop, surface, dice)
  const guest = inventGuest(shop, dice)
  const channel = pickChannel(shop, buyer, totalMinor, week, dice)
  const paidAt = pickMoment(market, shop, week, dice)
  const shareCode = pickShare(market, lines, surface, paidAt, dice)
  const refund = decideRefund({ shop, lines, totalMinor, paidAt }, market.world.calendar, dice)
  if (lines.length === 0 || totalMinor === 0n || !channel) return []
  const flow = flowOn(channel, client)
  const who = { buyer, guest: buyer ? null : guest }
  return [
    { shop, lines, totalMinor, ...who, surface, channel, flow, client, shareCode, paidAt, refund },
  ]
}

/** One card, mostly; now and then a second of the same shop. */
function pickLines(market: Market, shop: Shop, week: number, dice: Dice): SaleLine[] {
  // Shops west of Greenwich live up to a day behind.
  const weekStart = (WEEKS - week) * 7 + 1
  const shown = (market.cardsOf.get(shop.id) ?? []).filter((card) => card.daysAgo > weekStart)
  const wanted = dice.chance(0.16) ? 2 : 1
  const lines: SaleLine[] = []
  for (let index = 0; index < wanted; index++) {
    const [roll, choice, more] = [dice.roll(), dice.roll(), dice.weigh([80, 14, 4, 2])]
    const card = weighCard(shown, roll)
    if (!card || lines.some((line) => line.card.product === card.product)) continue
    const { variants, goodsType } = card.product
    const variant = variants[Math.floor(choice ** 1.4 * variants.length)]
    const dear =
      variant && variant.priceMinor > 10n ** BigInt(currencyExponent(shop.text.currency) + 3)
    const quantity = goodsType === 'digital' || dear ? 1 : more + 1
    if (variant) lines.push({ card, variant, quantity })
  }
  return lines
}

/** Newer cards sell better, and each product by its own pull. */
function weighCard(cards: readonly Card[], roll: number): Card | undefined {
  const weights = cards.map(({ product, daysAgo }) => (product.text.pull ?? 10) / (40 + daysAgo))
  let rest = roll * weights.reduce((sum, weight) => sum + weight, 0)
  return cards.find((_, index) => {
    rest -= weights[index] ?? 0
    return rest < 0
  })
}

/** The feed and the chat apps grow over the months; agents have only begun. */
function pickSurface(week: number, dice: Dice): Surface {
  const late = week / WEEKS
  const weights = [34 + 14 * late, 30 + 6 * late, 14, 13 - 3 * late, 6, 1 + 4 * late]
  return SURFACE_NAMES[dice.weigh(weights)] ?? 'feed'
}

/** Null when nothing this buyer has would have carried it. */
function pickChannel(
  { text }: Shop,
  buyer: Person | null,
  totalMinor: bigint,
  week: number,
  dice: Dice,
): Channel | null {
  const oneTap = ONE_TAP_MAJOR * 10n ** BigInt(currencyExponent(text.currency))
  const likesBalance = dice.chance(0.34 + (0.3 * week) / WEEKS)
  const balance = buyer !== null && totalMinor <= oneTap
  const { wechatpay = 'active', minimum, maximum } = text.pay ?? {}
  const network =
    (wechatpay === 'active' || wechatpay === 'suspended') &&
    totalMinor >= (minimum ? priceOf(minimum, text.currency) : 0n) &&
    (maximum === undefined || totalMinor <= priceOf(maximum, text.currency))
  if (balance && (likesBalance || !network)) return 'balance'
  return network ? 'wechatpay' : null
}

function pickMoment({ world }: Market, { text }: Shop, week: number, dice: Dice): Date {
  const { calendar } = world
  const days = Array.from({ length: 7 }, (_, index) => (WEEKS - week) * 7 - index)
  const day = days[dice.weigh(days.map((each) => weekdayWeight(calendar.weekday(each))))] ?? 1
  const [hour, minute] = [dice.weigh(HOUR_WEIGHTS), dice.between(0, 59)]
  const seconds = dice.between(0, 59_999)
  return new Date(calendar.localTime(day, hour, minute, text.timezone).getTime() + seconds)
}

/** Half of those on a card's own page came by somebody's link. */
function pickShare(
  { sharesOf, world }: Market,
  lines: readonly SaleLine[],
  surface: Surface,
  paidAt: Date,
  dice: Dice,
): string | null {
  const [came, which] = [dice.chance(0.55), dice.roll()]
  const [line] = lines
  if (!line || surface !== 'card_page' || !came) return null
  const shares = (sharesOf.get(line.card.id) ?? []).filter(
    ({ daysAgo }) => world.calendar.daysAgo(daysAgo) < paidAt,
  )
  return shares[Math.floor(which * shares.length)]?.code ?? null
}
