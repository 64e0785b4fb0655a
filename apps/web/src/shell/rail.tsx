'use client'

import { Avatar, LinkButton, Logo, LogoMark, ShieldIcon, StoreIcon } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LocaleControl } from './locale-control'
import { navItems } from './nav-items'
import { NavLink } from './nav-link'
import { UnreadDot } from './tab-bar'
import { ThemeControl } from './theme-control'
import { useViewer } from './viewer'

const itemClass =
  'flex min-h-12 items-center gap-4 rounded-full px-3 text-lg text-ink-2 transition-colors hover:bg-sunken hover:text-ink max-xl:w-12 max-xl:justify-center max-xl:px-0'
const currentClass = 'font-semibold text-ink! [&_svg]:stroke-2'

/** The left rail of the social pages: icons from 1024 px, words from 1280 px. */
export function Rail() {
  const words = useTranslations('common.nav')
  const viewer = useViewer()
  const items = navItems(words, viewer)
  const more = [
    viewer?.isMerchant && { href: '/desk', label: words('desk'), Icon: StoreIcon },
    viewer?.isReviewer && { href: '/admin', label: words('admin'), Icon: ShieldIcon },
  ].filter((item) => item !== false && item !== undefined)
  return (
    <nav
      aria-label={words('label')}
      className="sticky top-0 hidden h-dvh w-20 shrink-0 flex-col items-stretch px-4 py-5 max-xl:items-center lg:flex xl:w-60"
    >
      <Link
        href="/"
        aria-label="Onetill"
        className="mb-6 flex h-11 items-center rounded-full xl:px-3"
      >
        <LogoMark size={30} className="xl:hidden" />
        <Logo size={27} className="max-xl:hidden" />
      </Link>
      <div className="flex flex-col gap-1">
        {[...items, ...more].map(({ href, label, Icon, ...item }) => (
          <NavLink key={href} href={href} className={itemClass} currentClassName={currentClass}>
            <span className="relative">
              <Icon size={24} />
              {'unread' in item && item.unread ? <UnreadDot /> : null}
            </span>
            <span className="max-xl:sr-only">{label}</span>
          </NavLink>
        ))}
      </div>
      <div className="mt-auto flex flex-col gap-3">
        {viewer === null && (
          <LinkButton as={Link} href="/sign-in" variant="primary" className="max-xl:hidden">
            {words('signIn')}
          </LinkButton>
        )}
        {viewer && (
          <Link href="/me" className="flex min-h-12 items-center gap-3 rounded-full xl:px-1.5">
            <Avatar name={viewer.name} src={viewer.avatarSrc} size="sm" />
            <span className="truncate font-medium max-xl:sr-only">{viewer.name}</span>
          </Link>
        )}
        <div className="flex items-center justify-between max-xl:flex-col-reverse max-xl:gap-2">
          <LocaleControl className="max-xl:flex-col" />
          <ThemeControl />
        </div>
      </div>
    </nav>
  )
}
