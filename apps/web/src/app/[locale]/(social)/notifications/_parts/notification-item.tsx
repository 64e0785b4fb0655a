import type { NotificationView } from '@onetill/contract'
import {
  cx,
  type Icon,
  ReceiptIcon,
  RefreshIcon,
  StoreIcon,
  WarningIcon,
  writeMoney,
} from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { tellTime } from '@/feed/tell-time'
import type { Locale } from '@/i18n/locales'
import { tellNotification } from './tell-notification'

const ICONS: Readonly<Record<ReturnType<typeof tellNotification>['icon'], Icon>> = {
  order: ReceiptIcon,
  refund: RefreshIcon,
  shop: StoreIcon,
  warning: WarningIcon,
}

type NotificationItemProps = { notification: NotificationView; now: Date; locale: Locale }

export function NotificationItem({ notification, now, locale }: NotificationItemProps) {
  const words = useTranslations('notifications')
  const { data, readAt, createdAt } = notification
  const { sentence, href, amount, icon } = tellNotification(notification)
  const Picture = ICONS[icon]
  const note = data.reason || data.note
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="flex items-start gap-3 px-4 py-3.5 -outline-offset-2 transition-colors hover:bg-sunken"
      >
        <span
          className={cx(
            'flex size-10 shrink-0 items-center justify-center rounded-full',
            icon === 'warning' ? 'bg-warn-soft text-warn' : 'bg-sunken text-ink-2',
          )}
        >
          <Picture size={20} />
        </span>
        <span className="min-w-0 flex-1">
          <span className={cx('figures block break-words', !readAt && 'font-medium')}>
            {words.rich(`sentence.${sentence}`, {
              merchant: data.merchant ?? 'Onetill',
              amount: amount ? writeMoney(amount.amountMinor, amount.currency, locale) : '',
              shop: (name) => <b className="font-semibold">{name}</b>,
            })}
          </span>
          {note && (
            <span className="mt-0.5 block text-sm break-words text-ink-2">
              {words('reason', { reason: note })}
            </span>
          )}
          <time dateTime={createdAt.toISOString()} className="mt-0.5 block text-xs text-ink-3">
            {tellTime(createdAt, now, locale)}
          </time>
        </span>
        {!readAt && (
          <span className="mt-2 size-2.5 shrink-0 rounded-full bg-accent">
            <span className="sr-only">{words('unread')}</span>
          </span>
        )}
      </Link>
    </li>
  )
}
