import type { Viewer } from '@onetill/contract'
import {
  BellIcon,
  ChevronRightIcon,
  type Icon,
  ReceiptIcon,
  ShieldIcon,
  StoreIcon,
} from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

type Place = { href: string; label: string; hint?: string; Icon: Icon }

/** Where one can go from here; a desk only for those who have one. */
export function Places({ viewer }: { viewer: Pick<Viewer, 'memberships' | 'role'> }) {
  const words = useTranslations('account.places')
  const hasDesk = viewer.memberships.length > 0
  const places: Place[] = [
    { href: '/orders', label: words('orders'), Icon: ReceiptIcon },
    { href: '/notifications', label: words('notifications'), Icon: BellIcon },
    ...(hasDesk ? [{ href: '/desk', label: words('desk'), Icon: StoreIcon }] : []),
    ...(viewer.role === 'member'
      ? []
      : [{ href: '/admin', label: words('admin'), Icon: ShieldIcon }]),
    ...(hasDesk
      ? []
      : [{ href: '/apply', label: words('apply'), hint: words('applyHint'), Icon: StoreIcon }]),
  ]
  return (
    <nav aria-label={words('title')}>
      <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
        {places.map(({ href, label, hint, Icon: Picture }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className="flex min-h-13 items-center gap-3.5 px-4 py-2.5 -outline-offset-2 transition-colors hover:bg-sunken"
            >
              <Picture size={21} className="shrink-0 text-ink-2" />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{label}</span>
                {hint && <span className="block text-sm text-ink-3">{hint}</span>}
              </span>
              <ChevronRightIcon size={18} className="shrink-0 text-ink-3" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
