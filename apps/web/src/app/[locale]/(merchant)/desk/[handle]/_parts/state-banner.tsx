import type { OwnMerchantView } from '@onetill/contract'
import { Banner, LinkButton } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** Why a shop can't sell right now and what to do about it; nothing for one that can. */
export function StateBanner({ merchant }: { merchant: OwnMerchantView }) {
  const words = useTranslations('desk.state')
  const { state, stateReason } = merchant
  if (state === 'verified') return null
  return (
    <Banner
      tone={state === 'unverified' ? 'info' : state === 'restricted' ? 'warn' : 'bad'}
      title={words(`${state}.title`)}
      className="mb-6"
    >
      {stateReason && <p className="break-words">{words('reason', { reason: stateReason })}</p>}
      <p>{words(`${state}.next`)}</p>
      {state === 'unverified' && (
        <LinkButton as={Link} href="/apply" variant="primary" size="sm" className="mt-3">
          {words('unverified.action')}
        </LinkButton>
      )}
    </Banner>
  )
}
