import type { OrderView, RefundView } from '@onetill/contract'
import { DefinitionList, Picture, Price, Section, Timeline } from '@onetill/ui'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { pictureOf } from '../../../_parts/picture-of'

type Props = { order: OrderView; refunds: readonly RefundView[]; timezone: string }

/** Everything about one order: what was bought, by whom, how it was paid and what went back. */
export function OrderDetail({ order, refunds, timezone }: Props) {
  const words = useTranslations('desk.order')
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_21rem] lg:items-start lg:gap-8">
      <div className="flex min-w-0 flex-col gap-6">
        <Section title={words('lines')}>
          <OrderLines order={order} />
        </Section>
        <Section title={words('money')}>
          <OrderMoney order={order} refunds={refunds} />
        </Section>
        {refunds.length > 0 && (
          <Section title={words('refunds')}>
            <Refunds refunds={refunds} timezone={timezone} />
          </Section>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <Section title={words('buyer')}>
          <Buyer order={order} />
        </Section>
        <Section title={words('payment')}>
          <Payment order={order} timezone={timezone} />
        </Section>
      </div>
    </div>
  )
}

function OrderLines({ order }: { order: OrderView }) {
  const words = useTranslations('desk.order')
  const locale = useLocale()
  const money = { currency: order.currency, locale }
  return (
    <ul className="-my-2.5">
      {order.lines.map((line) => (
        <li
          key={line.id}
          className="flex items-center gap-3.5 border-b border-line py-2.5 last:border-0"
        >
          <Picture
            picture={pictureOf(line.image, '')}
            sizes="56px"
            className="size-14 shrink-0 rounded-md"
          />
          <div className="min-w-0 flex-1">
            <p className="line-clamp-2 font-medium">{line.title}</p>
            <p className="figures text-sm text-ink-3">
              {line.variantTitle && <>{line.variantTitle} · </>}
              <Price amountMinor={line.unitPriceMinor} {...money} /> × {line.quantity}
            </p>
            {line.refundedMinor > 0n && (
              <p className="figures text-sm text-bad">
                {words('lineRefunded')} <Price amountMinor={line.refundedMinor} {...money} />
              </p>
            )}
          </div>
          <Price amountMinor={line.unitPriceMinor * BigInt(line.quantity)} {...money} />
        </li>
      ))}
    </ul>
  )
}

function OrderMoney({ order, refunds }: Pick<Props, 'order' | 'refunds'>) {
  const words = useTranslations('desk.order')
  const locale = useLocale()
  const money = (amountMinor: bigint) => (
    <Price amountMinor={amountMinor} currency={order.currency} locale={locale} />
  )
  const { totalMinor, feeMinor, refundedMinor } = order
  const feeBackMinor = refunds
    .filter(({ state }) => state !== 'failed')
    .reduce((sum, refund) => sum + refund.feeMinor, 0n)
  return (
    <DefinitionList
      items={[
        { key: 'total', term: words('total'), value: money(totalMinor) },
        { key: 'fee', term: words('fee'), value: money(-feeMinor) },
        ...(refundedMinor > 0n
          ? [
              { key: 'refunded', term: words('refunded'), value: money(-refundedMinor) },
              { key: 'feeBack', term: words('feeBack'), value: money(feeBackMinor) },
            ]
          : []),
        {
          key: 'net',
          term: words('net'),
          value: money(totalMinor - feeMinor - refundedMinor + feeBackMinor),
          strong: true,
        },
      ]}
    />
  )
}

function Refunds({ refunds, timezone }: Pick<Props, 'refunds' | 'timezone'>) {
  const words = useTranslations('desk.order')
  const locale = useLocale()
  const format = useFormatter()
  return (
    <Timeline
      entries={refunds.map((refund) => ({
        key: refund.id,
        title: (
          <>
            <Price amountMinor={refund.amountMinor} currency={refund.currency} locale={locale} />
            {' · '}
            {words(`refundStates.${refund.state}`)}
          </>
        ),
        time: format.dateTime(refund.createdAt, {
          timeZone: timezone,
          dateStyle: 'medium',
          timeStyle: 'short',
        }),
        detail: <span className="break-words">{refund.reason}</span>,
        tone: refund.state === 'succeeded' ? 'good' : refund.state === 'failed' ? 'bad' : 'neutral',
      }))}
    />
  )
}

function Buyer({ order }: { order: OrderView }) {
  const words = useTranslations('desk.order')
  const { buyer, address } = order
  return (
    <address className="flex flex-col gap-3 break-words not-italic">
      <div>
        <p className="font-medium">{buyer.name ?? words('guest')}</p>
        {buyer.email && (
          <a href={`mailto:${buyer.email}`} className="text-sm text-ink-2 underline">
            {buyer.email}
          </a>
        )}
      </div>
      {address ? (
        <div className="border-t border-line pt-3">
          <p className="text-xs text-ink-3">{words('shipTo')}</p>
          <p className="mt-1">
            {address.name} <span className="figures">{address.phone}</span>
          </p>
          <p className="text-ink-2">
            {[address.region, address.city, address.district].filter(Boolean).join(' ')}
          </p>
          <p className="text-ink-2">{address.line}</p>
          <p className="figures text-sm text-ink-3">
            {[address.postcode, address.country].filter(Boolean).join(' · ')}
          </p>
        </div>
      ) : (
        <p className="text-sm text-ink-3">{words('noAddress')}</p>
      )}
    </address>
  )
}

function Payment({ order, timezone }: Pick<Props, 'order' | 'timezone'>) {
  const words = useTranslations('desk.order')
  const terms = useTranslations('desk.terms')
  const format = useFormatter()
  return (
    <DefinitionList
      items={[
        {
          key: 'paidAt',
          term: words('paidAt'),
          value: format.dateTime(order.paidAt, {
            timeZone: timezone,
            dateStyle: 'medium',
            timeStyle: 'short',
          }),
        },
        { key: 'channel', term: words('channel'), value: terms(`channel.${order.channel}`) },
        {
          key: 'flow',
          term: words('flow'),
          value: terms(`flow.${order.flow.replace('.', '_') as FlowKey}`),
        },
        { key: 'surface', term: words('surface'), value: terms(`surface.${order.surface}`) },
      ]}
    />
  )
}

type Underscored<Flow extends string> = Flow extends `${infer Channel}.${infer Way}`
  ? `${Channel}_${Way}`
  : never
type FlowKey = Underscored<OrderView['flow']>
