import type { Fulfilment } from '@onetill/contract'
import type { Calendar } from '../calendar'
import type { Dice } from '../dice'
import { settlementDaysOf } from '../plant/plant-terms'
import type { Sale } from './sale'

export type Progress = {
  readonly fulfilment: Fulfilment
  /** When the money became the merchant's own: on arrival, or when its settlement days were over. */
  readonly settledAt: Date | null
}

const DAY_MILLIS = 86_400_000

/** How far an order has come by midnight. A closed shop no longer ships. */
export function fulfilSale(
  { shop, lines, paidAt, refund, totalMinor }: Sale,
  { midnight }: Calendar,
  dice: Dice,
): Progress {
  const goods = new Set(lines.map(({ card }) => card.product.goodsType))
  const [ship, travel] = [0.4 + dice.roll() * 1.6, 1.2 + dice.roll() * 2.6]
  const after = (days: number) => new Date(paidAt.getTime() + days * DAY_MILLIS)
  const instant = !goods.has('physical') && !goods.has('service')
  const shippedAt = instant ? after(0.01) : after(ship)
  const deliveredAt = instant ? after(0.01) : after(ship + travel)
  const canceled = refund && refund.amountMinor === totalMinor && refund.at < shippedAt
  const slow = shop.text.state === 'restricted' && dice.chance(0.3)
  const reached = (at: Date) => at < midnight && !canceled && !slow
  const due = after(settlementDaysOf(shop))
  const settledAt = reached(deliveredAt) && deliveredAt < due ? deliveredAt : due
  return {
    fulfilment: reached(deliveredAt) ? 'delivered' : reached(shippedAt) ? 'shipped' : 'unfulfilled',
    settledAt: settledAt < midnight ? settledAt : null,
  }
}
