import { getTranslations } from 'next-intl/server'
import { ClientWords } from '@/i18n/client-words'
import { getServices } from '@/server/services'
import { currentViewer } from '@/server/viewer'
import { Column } from '@/shell/app-frame'
import { ColumnHeader } from '@/shell/column-header'
import { SignInFirst } from '../../_parts/sign-in-first'
import { TopUp } from './_parts/top-up'

export async function generateMetadata() {
  const words = await getTranslations('account.balance')
  return { title: words('title'), robots: { index: false } }
}

/** Putting money into one's balance. */
export default async function BalancePage() {
  const [viewer, words] = await Promise.all([currentViewer(), getTranslations('account.balance')])
  if (!viewer) {
    return <SignInFirst title={words('title')} detail={words('invite')} next="/me/balance" />
  }
  const { balances } = await getServices().cashier.wallet(viewer)
  const held = balances.find(({ balanceMinor }) => balanceMinor > 0n) ?? balances[0]
  return (
    <Column>
      <ColumnHeader title={words('title')} backHref="/me" />
      <ClientWords only={['common', 'account', 'checkout']}>
        <TopUp currency={held?.currency ?? 'CNY'} balanceMinor={held?.balanceMinor ?? 0n} />
      </ClientWords>
    </Column>
  )
}
