'use client'

import {
  BellIcon,
  HomeIcon,
  type Icon,
  PlusIcon,
  ReceiptIcon,
  SearchIcon,
  UserIcon,
} from '@onetill/ui'
import type { useTranslations } from 'next-intl'
import type { ShellViewer } from './viewer'

type Words = ReturnType<typeof useTranslations<'common.nav'>>

export type NavItem = {
  href: string
  label: string
  Icon: Icon
  deep?: boolean
  unread?: number
  prominent?: boolean
}

/** The five places, for a merchant with Publish in the middle, for everybody else with Orders. */
export function navItems(words: Words, viewer: ShellViewer | null | undefined): NavItem[] {
  return [
    { href: '/', label: words('home'), Icon: HomeIcon },
    { href: '/search', label: words('search'), Icon: SearchIcon },
    viewer?.isMerchant
      ? { href: '/desk/posts/new', label: words('publish'), Icon: PlusIcon, prominent: true }
      : { href: '/orders', label: words('orders'), Icon: ReceiptIcon },
    {
      href: '/notifications',
      label: words('notifications'),
      Icon: BellIcon,
      unread: viewer?.unread,
    },
    { href: '/me', label: words('me'), Icon: UserIcon },
  ]
}
