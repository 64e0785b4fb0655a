import {
  Badge,
  ChartIcon,
  InboxIcon,
  PackageIcon,
  ReceiptIcon,
  SettingsIcon,
  WalletIcon,
} from '@onetill/ui'
import type { Locale } from '@/i18n/locales'
import type { DeskSection } from '@/shell/desk-frame'
import { deskWords } from './desk-words'

/** The desk's sidebar, with a title, a badge and none. */
export function sampleSections(locale: Locale): DeskSection[] {
  const copy = deskWords(locale)
  return [
    {
      key: 'sell',
      items: [
        {
          href: '/dev/ui/desk',
          label: copy.overview,
          icon: <ChartIcon size={19} />,
          deep: false,
        },
        {
          href: '/dev/ui/desk/orders',
          label: copy.orders,
          icon: <ReceiptIcon size={19} />,
          badge: <Badge tone="accent">12</Badge>,
        },
        {
          href: '/dev/ui/desk/products',
          label: copy.products,
          icon: <PackageIcon size={19} />,
        },
        { href: '/dev/ui/desk/posts', label: copy.posts, icon: <InboxIcon size={19} /> },
      ],
    },
    {
      key: 'money',
      title: copy.moneyTitle,
      items: [
        {
          href: '/dev/ui/desk/settlement',
          label: copy.settlement,
          icon: <WalletIcon size={19} />,
        },
        {
          href: '/dev/ui/desk/settings',
          label: copy.settings,
          icon: <SettingsIcon size={19} />,
        },
      ],
    },
  ]
}
