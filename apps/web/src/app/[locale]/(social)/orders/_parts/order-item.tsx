import type { OrderView } from '@onetill/contract'
import { Badge, Picture, Price, type Tone } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { mediaPicture } from '@/feed/media-picture'
import { tellMoment } from '@/feed/tell-time'
import type { Locale } from '@/i18n/locales'
import { type OrderState, orderState } from './order-state'

const TONES: Readonly<Record<OrderState, Tone>> = {
  unfulfilled: 'warn',
  shipped: 'info',
  delivered: 'good',
  done: 'good',
  refunded: 'neutral',
  partly: 'neutral',
}

const MOST_LINES = 3

export function OrderItem({ order, locale }: { order: OrderView; locale: Locale }) {
  const words = useTranslations('orders')
  const state = orderState(order)
  const units = order.lines.reduce((sum, line) => sum + line.quantity, 0)
  return (
    <li className="relative border-b border-line bg-surface p-4 transition-colors hover:bg-sunken/50 sm:rounded-xl sm:border">
      <div className="mb-3 flex items-center justify-between gap-3">
        <p className="min-w-0 truncate font-semibold">{order.merchant.name}</p>
        <Badge tone={TONES[state]}>{words(`state.${state}`)}</Badge>
      </div>
      <ul className="flex flex-col gap-2.5">
        {order.lines.slice(0, MOST_LINES).map((line) => (
          <li key={line.id} className="flex items-center gap-3">
            <Picture
              picture={mediaPicture(line.image, '')}
              sizes="56px"
              className="size-14 shrink-0 rounded-md"
            />
            <span className="min-w-0 flex-1">
              <span className="line-clamp-1 text-sm">{line.title}</span>
              {line.variantTitle && (
                <span className="block truncate text-xs text-ink-3">{line.variantTitle}</span>
              )}
            </span>
            <span className="figures shrink-0 text-sm text-ink-3">
              {words('times', { count: line.quantity })}
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-3 flex items-end justify-between gap-3">
        <p className="figures text-xs text-ink-3">
          <Link
            href={`/order/${order.token}`}
            prefetch={false}
            aria-label={words('open', { number: order.number })}
            className="after:absolute after:inset-0 after:rounded-xl"
          >
            {words('number', { number: order.number })}
          </Link>
          <br />
          <time dateTime={order.paidAt.toISOString()}>{tellMoment(order.paidAt, locale)}</time>
        </p>
        <p className="shrink-0 text-right">
          <span className="mr-2 text-xs text-ink-3">{words('items', { count: units })}</span>
          <Price
            amountMinor={order.totalMinor}
            currency={order.currency}
            locale={locale}
            size="md"
          />
        </p>
      </div>
    </li>
  )
}
