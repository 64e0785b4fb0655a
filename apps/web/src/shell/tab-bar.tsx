'use client'

import { cx } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { type NavItem, navItems } from './nav-items'
import { NavLink } from './nav-link'
import { useViewer } from './viewer'

export function TabBar() {
  const words = useTranslations('common.nav')
  const items = navItems(words, useViewer())
  return (
    <nav
      aria-label={words('label')}
      className="fixed inset-x-0 bottom-0 z-30 flex h-(--tab-bar) border-t border-line bg-surface/96 pb-[env(safe-area-inset-bottom,0px)] backdrop-blur-xl lg:hidden"
    >
      {items.map((item) => (
        <NavLink
          key={item.href}
          href={item.href}
          deep={item.deep}
          label={
            item.unread ? `${item.label}, ${words('unread', { count: item.unread })}` : undefined
          }
          className="flex flex-1 flex-col items-center justify-center gap-0.5 text-2xs text-ink-3 transition-colors -outline-offset-4 active:text-ink"
          currentClassName="font-semibold text-ink! [&_path]:stroke-2"
        >
          <TabIcon {...item} />
          <span className={cx(item.prominent && 'sr-only')}>{item.label}</span>
        </NavLink>
      ))}
    </nav>
  )
}

function TabIcon({ Icon, prominent, unread }: NavItem) {
  if (prominent) {
    return (
      <span className="flex h-9 w-12 items-center justify-center rounded-full bg-ink text-inverse">
        <Icon size={22} strokeWidth={2.25} />
      </span>
    )
  }
  return (
    <span className="relative">
      <Icon size={23} />
      {unread ? <UnreadDot /> : null}
    </span>
  )
}

export function UnreadDot() {
  return (
    <span
      aria-hidden="true"
      className="absolute -top-0.5 -right-0.5 size-2.5 rounded-full border-2 border-surface bg-accent"
    />
  )
}
