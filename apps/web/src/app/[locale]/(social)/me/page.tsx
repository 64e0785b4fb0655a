import { getTranslations } from 'next-intl/server'
import { ClientWords } from '@/i18n/client-words'
import { getServices } from '@/server/services'
import { currentViewer } from '@/server/viewer'
import { Column } from '@/shell/app-frame'
import { ColumnHeader } from '@/shell/column-header'
import { pageLocale } from '../_parts/page-locale'
import { SignInFirst } from '../_parts/sign-in-first'
import { Places } from './_parts/places'
import { ProfileCard } from './_parts/profile-card'
import { SecuritySection } from './_parts/security-section'
import { SettingsSection } from './_parts/settings-section'
import { WalletCard } from './_parts/wallet-card'
import { WalletSettings } from './_parts/wallet-settings'

export async function generateMetadata() {
  const words = await getTranslations('account')
  return { title: words('title'), robots: { index: false } }
}

/** One's own corner: who one is, one's money, and how things are set. */
export default async function MePage() {
  const [viewer, words, locale] = await Promise.all([
    currentViewer(),
    getTranslations('account'),
    pageLocale(),
  ])
  if (!viewer) {
    return (
      <>
        <SignInFirst title={words('title')} detail={words('invite')} next="/me" />
        <div className="mx-auto max-w-[38.5rem] px-4 sm:px-0">
          <SettingsSection />
        </div>
      </>
    )
  }
  const wallet = await getServices().cashier.wallet(viewer)
  const currency = wallet.balances[0]?.currency ?? 'CNY'
  return (
    <Column>
      <ColumnHeader title={words('title')} />
      <div className="flex flex-col gap-7 px-4 py-5 sm:px-0 sm:py-0">
        <ClientWords only={['common', 'account']}>
          <ProfileCard name={viewer.name} email={viewer.email} avatar={viewer.image} />
          <WalletCard wallet={wallet} locale={locale} />
          <Places viewer={viewer} />
          <WalletSettings
            currency={currency}
            limitMinor={wallet.oneTapLimitMinor}
            frozen={wallet.frozen}
          />
          <SettingsSection />
          <SecuritySection />
        </ClientWords>
      </div>
    </Column>
  )
}
