import {
  CardIcon,
  ChartIcon,
  ImageIcon,
  PackageIcon,
  ReceiptIcon,
  SettingsIcon,
  ShieldIcon,
  VerifiedMark,
  WalletIcon,
} from '@onetill/ui'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientWords } from '@/i18n/client-words'
import { DeskFrame } from '@/shell/desk-frame'
import { ApiProvider } from '@/trpc/provider'
import { deskMerchant, ownMerchants } from '../_parts/desk-merchant'
import { MerchantSwitch } from './_parts/merchant-switch'

type Props = { params: Promise<{ handle: string }>; children: ReactNode }

export async function generateMetadata({ params }: Props) {
  const words = await getTranslations('desk')
  const { name } = await deskMerchant((await params).handle)
  const desk = name || words('unnamed')
  return {
    title: { default: `${words('nav.overview')} · ${desk}`, template: `%s · ${desk}` },
    robots: { index: false },
  }
}

export default async function DeskLayout({ params, children }: Props) {
  const { handle } = await params
  const merchant = await deskMerchant(handle)
  const merchants = await ownMerchants(`/desk/${handle}`)
  const words = await getTranslations('desk')
  const common = await getTranslations('common')
  const money = await getTranslations('money.nav')
  const base = `/desk/${merchant.handle}`
  const size = 19
  return (
    <ClientWords only={['common', 'errors', 'desk', 'money']}>
      <ApiProvider>
        <DeskFrame
          label={common('nav.desk')}
          owner={
            <MerchantSwitch
              current={merchant.handle}
              merchants={merchants}
              mark={merchant.state === 'verified' && <VerifiedMark label={common('verified')} />}
            />
          }
          sections={[
            {
              key: 'sell',
              items: [
                {
                  href: base,
                  label: words('nav.overview'),
                  icon: <ChartIcon size={size} />,
                  deep: false,
                },
                {
                  href: `${base}/orders`,
                  label: words('nav.orders'),
                  icon: <ReceiptIcon size={size} />,
                },
                {
                  href: `${base}/products`,
                  label: words('nav.products'),
                  icon: <PackageIcon size={size} />,
                },
                {
                  href: `${base}/posts`,
                  label: words('nav.posts'),
                  icon: <ImageIcon size={size} />,
                },
              ],
            },
            {
              key: 'money',
              title: money('title'),
              items: [
                {
                  href: `${base}/money`,
                  label: money('money'),
                  icon: <WalletIcon size={size} />,
                },
                {
                  href: `${base}/disputes`,
                  label: money('disputes'),
                  icon: <ShieldIcon size={size} />,
                },
              ],
            },
            {
              key: 'shop',
              title: words('nav.shop'),
              items: [
                {
                  href: `${base}/payment`,
                  label: words('nav.payment'),
                  icon: <CardIcon size={size} />,
                },
                {
                  href: `${base}/settings`,
                  label: words('nav.settings'),
                  icon: <SettingsIcon size={size} />,
                },
              ],
            },
          ]}
        >
          {children}
        </DeskFrame>
      </ApiProvider>
    </ClientWords>
  )
}
