import { ArrowLeftIcon, IconButton, LogoMark } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocaleControl } from './locale-control'
import { NavLink } from './nav-link'
import { ThemeControl } from './theme-control'

export type DeskItem = {
  href: string
  label: string
  icon: ReactNode
  badge?: ReactNode
  deep?: boolean
}

export type DeskSection = { key: string; title?: string; items: readonly DeskItem[] }

export type DeskFrameProps = {
  /** Whose desk it is: a merchant's name and state, or the platform. */
  owner: ReactNode
  label: string
  sections: readonly DeskSection[]
  children: ReactNode
}

/** Desks for merchants and reviewers: a sidebar with sections, on a phone a row of pills. */
export function DeskFrame({ owner, label, sections, children }: DeskFrameProps) {
  const words = useTranslations('common')
  return (
    <div className="flex min-h-dvh flex-col lg:flex-row">
      <header className="sticky top-0 z-20 border-b border-line bg-surface/88 pt-[env(safe-area-inset-top,0px)] backdrop-blur-xl lg:hidden">
        <div className="flex h-13 items-center gap-2 pr-4 pl-1.5">
          <IconButton as={Link} href="/" label={words('nav.home')} icon={<ArrowLeftIcon />} />
          <div className="min-w-0 flex-1">{owner}</div>
          <LocaleControl />
        </div>
        <nav aria-label={label} className="hide-scrollbar flex gap-1.5 overflow-x-auto px-4 pb-2.5">
          {sections.flatMap(({ items }) =>
            items.map((item) => (
              <NavLink
                key={item.href}
                href={item.href}
                deep={item.deep}
                className="tap inline-flex min-h-9 shrink-0 items-center gap-1.5 rounded-full px-3.5 text-sm font-medium whitespace-nowrap text-ink-2"
                currentClassName="bg-ink text-inverse!"
              >
                {item.label}
                {item.badge}
              </NavLink>
            )),
          )}
        </nav>
      </header>
      <DeskSidebar owner={owner} label={label} sections={sections} home={words('appName')} />
      <main id="main" className="min-w-0 flex-1 px-4 py-6 md:px-8 lg:py-9">
        <div className="mx-auto w-full max-w-[70rem]">{children}</div>
      </main>
    </div>
  )
}

type SidebarProps = Omit<DeskFrameProps, 'children'> & { home: string }

function DeskSidebar({ owner, label, sections, home }: SidebarProps) {
  return (
    <aside
      aria-label={label}
      className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col border-r border-line bg-surface px-3 py-4 lg:flex"
    >
      <div className="mb-5 flex items-center gap-2.5 px-2">
        <Link
          href="/"
          aria-label={home}
          className="flex size-11 shrink-0 items-center justify-center rounded-full"
        >
          <LogoMark size={28} />
        </Link>
        <div className="min-w-0 flex-1">{owner}</div>
      </div>
      <nav aria-label={label} className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto">
        {sections.map(({ key, title, items }) => (
          <div key={key}>
            {title && <p className="mb-1 px-3 text-xs font-medium text-ink-3">{title}</p>}
            {items.map((item) => (
              <NavLink
                key={item.href}
                href={item.href}
                deep={item.deep}
                className="flex min-h-10 items-center gap-3 rounded-md px-3 text-base text-ink-2 transition-colors hover:bg-sunken hover:text-ink"
                currentClassName="bg-sunken font-medium text-ink!"
              >
                {item.icon}
                <span className="min-w-0 flex-1 truncate">{item.label}</span>
                {item.badge}
              </NavLink>
            ))}
          </div>
        ))}
      </nav>
      <div className="mt-3 flex items-center justify-between border-t border-line px-2 pt-3">
        <LocaleControl />
        <ThemeControl />
      </div>
    </aside>
  )
}
