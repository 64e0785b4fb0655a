import type { MerchantState } from '@onetill/contract'
import { Banner } from '@onetill/ui'
import { useTranslations } from 'next-intl'

const TONES = { unverified: 'info', restricted: 'warn', suspended: 'bad' } as const

/** Says it when a shop can't sell, and what that means for a buyer. */
export function ShopState({ state }: { state: MerchantState }) {
  const words = useTranslations('profile.state')
  if (state === 'verified') return null
  return (
    <Banner tone={TONES[state]} title={words(state)} className="mx-4 my-4 sm:mx-0">
      {words(`${state}Detail`)}
    </Banner>
  )
}
