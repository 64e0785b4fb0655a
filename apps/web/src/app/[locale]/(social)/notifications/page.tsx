import { BellIcon, EmptyState } from '@onetill/ui'
import { getTranslations } from 'next-intl/server'
import { getServices } from '@/server/services'
import { currentViewer } from '@/server/viewer'
import { Column } from '@/shell/app-frame'
import { ColumnHeader } from '@/shell/column-header'
import { OlderLink } from '../_parts/older-link'
import { pageLocale } from '../_parts/page-locale'
import { SignInFirst } from '../_parts/sign-in-first'
import { groupByDay } from './_parts/group-by-day'
import { MarkRead } from './_parts/mark-read'
import { NotificationItem } from './_parts/notification-item'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  const words = await getTranslations('notifications')
  return { title: words('title'), robots: { index: false } }
}

/** What somebody was told, newest first. */
export default async function NotificationsPage({ searchParams }: Props) {
  const [{ after }, viewer, words, locale] = await Promise.all([
    searchParams,
    currentViewer(),
    getTranslations('notifications'),
    pageLocale(),
  ])
  if (!viewer) {
    return (
      <SignInFirst
        title={words('title')}
        detail={words('invite')}
        next="/notifications"
        icon={<BellIcon size={26} strokeWidth={1.5} />}
      />
    )
  }
  const cursor = typeof after === 'string' ? after : null
  const { items, next } = await getServices().market.notifications.list(viewer, cursor)
  const now = new Date()
  const unread = items.filter((item) => !item.readAt).map((item) => item.id)
  return (
    <Column>
      <ColumnHeader title={words('title')} />
      <MarkRead ids={unread} />
      {items.length === 0 && (
        <EmptyState
          icon={<BellIcon size={26} strokeWidth={1.5} />}
          title={words('empty')}
          detail={words('emptyDetail')}
        />
      )}
      {groupByDay(items, now).map(({ group, items: grouped }) => (
        <section key={group} className="mb-5">
          <h2 className="px-4 pt-4 pb-2 text-sm font-semibold text-ink-3 sm:px-1">
            {words(`groups.${group}`)}
          </h2>
          <ul className="divide-y divide-line border-y border-line bg-surface sm:overflow-hidden sm:rounded-xl sm:border">
            {grouped.map((notification) => (
              <NotificationItem key={notification.id} {...{ notification, now, locale }} />
            ))}
          </ul>
        </section>
      ))}
      <OlderLink
        path="/notifications"
        next={next}
        label={words('earlier')}
        newest={cursor ? words('newest') : undefined}
      />
    </Column>
  )
}
