import type { OwnMerchantView } from '@onetill/contract'
import { EmptyState, LinkButton, StoreIcon } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** What a shop without a single sale does next. */
export function FirstSteps({ merchant }: { merchant: OwnMerchantView }) {
  const words = useTranslations('desk.firstSteps')
  const base = `/desk/${merchant.handle}`
  return (
    <div className="rounded-xl border border-line bg-surface">
      <EmptyState
        icon={<StoreIcon size={26} strokeWidth={1.5} />}
        title={words('title')}
        detail={words('detail')}
        action={
          <>
            <LinkButton as={Link} href={`${base}/products/new`} variant="primary">
              {words('product')}
            </LinkButton>
            <LinkButton as={Link} href={`${base}/posts/new`}>
              {words('post')}
            </LinkButton>
          </>
        }
      />
    </div>
  )
}
