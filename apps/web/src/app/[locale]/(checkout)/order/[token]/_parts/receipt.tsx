import { addressLine } from '@onetill/cashier/react'
import { flowLabel, type OrderView, type RefundView } from '@onetill/contract'
import { Avatar, Badge, DefinitionList, Picture, Price } from '@onetill/ui'
import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { RefundList } from './refund-list'

type Props = { order: OrderView; refunds: readonly RefundView[] }

const TONES = { unfulfilled: 'info', shipped: 'info', delivered: 'good' } as const

/** What was bought, from whom, and what became of it. */
export function Receipt({ order, refunds }: Props) {
  const words = useTranslations('orders.receipt')
  const locale = useLocale()
  const format = useFormatter()
  const { currency } = order
  const refunded = order.refundedMinor > 0n
  const whole = refunded && order.refundedMinor >= order.totalMinor
  return (
    <article className="flex flex-col gap-5 rounded-2xl border border-line bg-surface p-5">
      <header className="flex flex-col items-center gap-2 border-b border-line pb-5 text-center">
        <h1 className="text-sm text-ink-2">{words('heading', { number: order.number })}</h1>
        <Price amountMinor={order.totalMinor} currency={currency} locale={locale} size="hero" />
        <div className="flex flex-wrap justify-center gap-2">
          <Badge tone="good">{words('paid')}</Badge>
          {whole ? (
            <Badge tone="neutral">{words('refundedWhole')}</Badge>
          ) : (
            order.address && (
              <Badge tone={TONES[order.fulfilment]}>
                {words(`fulfilment.${order.fulfilment}`)}
              </Badge>
            )
          )}
          {refunded && !whole && <Badge tone="neutral">{words('refundedPart')}</Badge>}
        </div>
      </header>
      <Link
        href={`/m/${order.merchant.handle}`}
        className="flex min-h-11 items-center gap-3 rounded-lg"
      >
        <Avatar
          name={order.merchant.name}
          src={order.merchant.avatar ? `/media/${order.merchant.avatar}/320.webp` : undefined}
        />
        <span className="min-w-0 truncate font-medium">{order.merchant.name}</span>
      </Link>
      <ul className="flex flex-col gap-4">
        {order.lines.map((line) => (
          <li key={line.id} className="flex gap-3">
            <Picture
              picture={line.image ? { src: `/media/${line.image}/320.webp`, alt: '' } : null}
              className="size-16 shrink-0 rounded-md"
            />
            <div className="min-w-0 flex-1">
              <p className="line-clamp-2 font-medium">{line.title}</p>
              <p className="text-sm text-ink-2">
                {[line.variantTitle, `×${line.quantity}`].filter(Boolean).join(' · ')}
              </p>
            </div>
            <Price
              amountMinor={line.unitPriceMinor * BigInt(line.quantity)}
              currency={currency}
              locale={locale}
            />
          </li>
        ))}
      </ul>
      <RefundList refunds={refunds} />
      <div className="border-t border-line pt-4">
        <DefinitionList
          items={[
            {
              key: 'total',
              term: words('total'),
              value: <Price amountMinor={order.totalMinor} currency={currency} locale={locale} />,
              strong: true,
            },
            ...(refunded
              ? [
                  {
                    key: 'refunded',
                    term: words('refunded'),
                    value: (
                      <Price
                        amountMinor={order.refundedMinor}
                        currency={currency}
                        locale={locale}
                      />
                    ),
                  },
                ]
              : []),
            { key: 'by', term: words('by'), value: flowLabel(order.flow, locale) },
            {
              key: 'at',
              term: words('at'),
              value: format.dateTime(order.paidAt, { dateStyle: 'medium', timeStyle: 'short' }),
            },
            ...(order.address
              ? [{ key: 'to', term: words('to'), value: <Destination order={order} /> }]
              : []),
          ]}
        />
      </div>
    </article>
  )
}

function Destination({ order: { address } }: { order: OrderView }) {
  if (!address) return null
  return (
    <>
      {address.name} {address.phone}
      <br />
      {addressLine(address)}
    </>
  )
}
