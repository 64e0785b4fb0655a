import { EmptyState, LinkButton, SearchIcon } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { BareFrame } from '@/shell/bare-frame'

export default function NotFound() {
  const words = useTranslations('errors.notFound')
  return (
    <BareFrame>
      <EmptyState
        heading="h1"
        className="pt-[18dvh]"
        icon={<SearchIcon size={26} strokeWidth={1.5} />}
        title={words('title')}
        detail={words('detail')}
        action={
          <LinkButton as={Link} href="/" variant="primary">
            {words('action')}
          </LinkButton>
        }
      />
    </BareFrame>
  )
}
