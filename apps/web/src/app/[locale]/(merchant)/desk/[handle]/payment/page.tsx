import { codeOf } from '@onetill/api'
import { Banner, CardIcon, EmptyState, PageHeader } from '@onetill/ui'
import { getTranslations } from 'next-intl/server'
import { ClientWords } from '@/i18n/client-words'
import { serverApi } from '@/server/call'
import { deskMerchant } from '../../_parts/desk-merchant'
import { StateBanner } from '../_parts/state-banner'
import { TermsForm } from './_parts/terms-form'
import { TermsHistory } from './_parts/terms-history'

type Props = { params: Promise<{ handle: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('desk.nav'))('payment') }
}

export default async function PaymentPage({ params }: Props) {
  const merchant = await deskMerchant((await params).handle)
  const api = await serverApi()
  const words = await getTranslations('payment')
  const terms = await api.terms.get(merchant.id).catch((error: unknown) => {
    if (codeOf(error).code === 'merchant_not_verified') return null
    throw error
  })
  const history = await api.terms.history({ merchantId: merchant.id })
  return (
    <ClientWords only={['common', 'errors', 'desk', 'payment']}>
      <StateBanner merchant={merchant} />
      <PageHeader title={words('title')} detail={words('detail')} />
      {terms ? (
        <div className="flex flex-col gap-8">
          {merchant.role !== 'owner' && <Banner tone="info">{words('ownerOnly')}</Banner>}
          <TermsForm merchant={merchant} terms={terms}>
            <TermsHistory page={history} currency={terms.currency} timezone={merchant.timezone} />
          </TermsForm>
        </div>
      ) : (
        <div className="rounded-xl border border-line bg-surface">
          <EmptyState
            icon={<CardIcon size={26} strokeWidth={1.5} />}
            title={words('noTerms')}
            detail={words('noTermsDetail')}
          />
        </div>
      )}
    </ClientWords>
  )
}
