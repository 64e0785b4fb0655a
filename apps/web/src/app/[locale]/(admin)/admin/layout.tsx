import {
  Badge,
  ChartIcon,
  LedgerIcon,
  ReceiptIcon,
  ShieldIcon,
  StoreIcon,
  UsersIcon,
  WalletIcon,
  WarningIcon,
} from '@onetill/ui'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientWords } from '@/i18n/client-words'
import { serverApi } from '@/server/call'
import { currentViewer } from '@/server/viewer'
import { DeskFrame } from '@/shell/desk-frame'
import { orHidden } from './_parts/or-hidden'

export async function generateMetadata() {
  const words = await getTranslations('admin')
  return { title: words('title'), robots: { index: false } }
}

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const waiting = await orHidden((await serverApi()).review.waiting())
  const viewer = await currentViewer()
  const words = await getTranslations('admin')
  const applications = {
    href: '/admin/applications',
    label: words('nav.applications'),
    icon: <ShieldIcon size={19} />,
    badge: waiting.submitted > 0 && <Badge tone="accent">{waiting.submitted}</Badge>,
  }
  const merchants = {
    href: '/admin/merchants',
    label: words('nav.merchants'),
    icon: <StoreIcon size={19} />,
  }
  const people = {
    href: '/admin/people',
    label: words('nav.people'),
    icon: <UsersIcon size={19} />,
  }
  const channels = {
    href: '/admin/channels',
    label: words('nav.channels'),
    icon: <ChartIcon size={19} />,
  }
  const treasury = await treasurySection()
  const items = [applications, merchants, channels, ...(viewer?.role === 'admin' ? [people] : [])]
  return (
    <DeskFrame
      label={words('nav.label')}
      owner={
        <>
          <p className="truncate font-semibold">{words('title')}</p>
          <p className="truncate text-xs text-ink-3">{viewer?.name}</p>
        </>
      }
      sections={[{ key: 'admin', items }, ...(viewer?.role === 'admin' ? [treasury] : [])]}
    >
      <ClientWords only={['common', 'apply', 'admin', 'money', 'treasury']}>{children}</ClientWords>
    </DeskFrame>
  )
}

/** The platform's money, for administrators. */
async function treasurySection() {
  const words = await getTranslations('treasury.nav')
  const money = await getTranslations('money.nav')
  const size = 19
  return {
    key: 'treasury',
    title: money('title'),
    items: [
      { href: '/admin/payouts', label: words('payouts'), icon: <WalletIcon size={size} /> },
      { href: '/admin/disputes', label: words('disputes'), icon: <WarningIcon size={size} /> },
      { href: '/admin/bills', label: words('bills'), icon: <ReceiptIcon size={size} /> },
      { href: '/admin/books', label: words('books'), icon: <LedgerIcon size={size} /> },
    ],
  }
}
