import type { CardView } from '@onetill/contract'
import { EmptyState, LinkButton, PackageIcon } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { MoreCards } from './more-cards'

/** A card that is no more, and what its shop still sells. */
export function GoneView({ alternatives }: { alternatives: readonly CardView[] }) {
  const words = useTranslations('card.gone')
  return (
    <>
      <EmptyState
        heading="h1"
        icon={<PackageIcon size={26} strokeWidth={1.5} />}
        title={words('title')}
        detail={words('detail')}
        action={
          <LinkButton as={Link} href="/">
            {words('home')}
          </LinkButton>
        }
        className="pb-4!"
      />
      <MoreCards title={words('alternatives')} cards={alternatives} />
    </>
  )
}
