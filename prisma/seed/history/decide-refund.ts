import type { Calendar } from '../calendar'
import type { Dice } from '../dice'
import type { Shop } from '../world'
import type { Sale, SaleRefund } from './sale'

const REASONS = {
  CN: [
    '不想要了',
    '尺码不合适',
    '收到时有破损',
    '发货太慢',
    '买错规格了',
    '与描述不符',
    '重复下单',
  ],
  elsewhere: ['Changed my mind', 'Arrived damaged', 'Ordered twice by mistake', 'Took too long'],
} as const

const SHARE: Partial<Record<Shop['text']['state'], number>> = { restricted: 0.11, suspended: 0.24 }
const USUAL = 0.034

/** Whether, how much and when a buyer got money back. */
export function decideRefund(
  { shop, lines, totalMinor, paidAt }: Pick<Sale, 'shop' | 'lines' | 'totalMinor' | 'paidAt'>,
  calendar: Calendar,
  dice: Dice,
): SaleRefund | null {
  const wanted = dice.chance(SHARE[shop.text.state] ?? USUAL)
  const [kind, days] = [dice.roll(), 0.3 + dice.roll() * 11]
  const reason = dice.pick(shop.text.country === 'CN' ? REASONS.CN : REASONS.elsewhere)
  const at = new Date(paidAt.getTime() + days * 86_400_000)
  const [line] = lines
  if (!wanted || !line || at >= calendar.midnight) return null
  const whole = line.variant.priceMinor * BigInt(line.quantity)
  if (kind < 0.2 && totalMinor >= 1000n)
    return { amountMinor: totalMinor / 5n, line: null, reason, at }
  if (kind < 0.35 && lines.length > 1) return { amountMinor: whole, line, reason, at }
  return { amountMinor: totalMinor, line: null, reason, at }
}
