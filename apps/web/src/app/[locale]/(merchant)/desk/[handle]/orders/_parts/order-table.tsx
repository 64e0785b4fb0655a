import type { Fulfilment, OrderView } from '@onetill/contract'
import { Badge, DataTable, Picture, Price, type Tone } from '@onetill/ui'
import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { pictureOf } from '../../../_parts/picture-of'

type Props = { orders: readonly OrderView[]; base: string; timezone: string }

/** Orders as they came in, newest first. Times are the shop's. */
export function OrderTable({ orders, base, timezone }: Props) {
  const words = useTranslations('desk.orders')
  const format = useFormatter()
  return (
    <DataTable
      label={words('title')}
      as={Link}
      rows={orders}
      rowKey={(order) => order.id}
      rowHref={(order) => `${base}/${order.id}`}
      columns={[
        {
          key: 'goods',
          header: words('goods'),
          phone: 'title',
          cell: (order) => <Goods order={order} />,
        },
        {
          key: 'number',
          header: words('number'),
          phone: 'line',
          cell: (order) => <span className="figures whitespace-nowrap">{order.number}</span>,
        },
        {
          key: 'buyer',
          header: words('buyer'),
          phone: 'line',
          cell: (order) => (
            <span className="line-clamp-1 max-w-44">
              {order.buyer.name ?? order.buyer.email ?? words('guest')}
            </span>
          ),
        },
        {
          key: 'state',
          header: words('state'),
          phone: 'line',
          cell: (order) => <OrderBadges order={order} />,
        },
        {
          key: 'paidAt',
          header: words('paidAt'),
          phone: 'line',
          align: 'end',
          cell: (order) =>
            format.dateTime(order.paidAt, {
              timeZone: timezone,
              month: 'short',
              day: 'numeric',
              hour: '2-digit',
              minute: '2-digit',
            }),
        },
        {
          key: 'amount',
          header: words('amount'),
          phone: 'trailing',
          align: 'end',
          cell: (order) => <Amount order={order} />,
        },
      ]}
    />
  )
}

function Goods({ order }: { order: OrderView }) {
  const words = useTranslations('desk.orders')
  const [first] = order.lines
  const units = order.lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <span className="flex items-center gap-3">
      <Picture
        picture={pictureOf(first?.image ?? '', '')}
        sizes="44px"
        className="size-11 shrink-0 rounded-md"
      />
      <span className="min-w-0">
        <span className="line-clamp-1">{first?.title}</span>
        <span className="figures block text-xs font-normal text-ink-3">
          {order.lines.length > 1
            ? words('kindsAndUnits', { kinds: order.lines.length, units })
            : [first?.variantTitle, words('units', { count: units })].filter(Boolean).join(' · ')}
        </span>
      </span>
    </span>
  )
}

const TONES = {
  unfulfilled: 'warn',
  shipped: 'info',
  delivered: 'good',
} as const satisfies Record<Fulfilment, Tone>

export function OrderBadges({ order }: { order: OrderView }) {
  const words = useTranslations('desk.orders')
  const whole = order.refundedMinor >= order.totalMinor
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={TONES[order.fulfilment]}>{words(`states.${order.fulfilment}`)}</Badge>
      {order.refundedMinor > 0n && (
        <Badge tone="bad">{words(whole ? 'refundedWhole' : 'refundedPart')}</Badge>
      )}
    </span>
  )
}

function Amount({ order }: { order: OrderView }) {
  const locale = useLocale()
  return <Price amountMinor={order.totalMinor} currency={order.currency} locale={locale} />
}
