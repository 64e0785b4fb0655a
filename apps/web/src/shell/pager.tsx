import { LinkButton } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

type PagerProps = {
  /** Where the list begins, unless this is its beginning. */
  first?: string | null
  next?: string | null
}

/** The way on through a long list. */
export function Pager({ first, next }: PagerProps) {
  const words = useTranslations('common.pager')
  if (!first && !next) return null
  return (
    <nav aria-label={words('label')} className="mt-4 flex justify-between gap-3">
      {first ? (
        <LinkButton as={Link} href={first} size="sm" variant="ghost">
          {words('first')}
        </LinkButton>
      ) : (
        <span />
      )}
      {next && (
        <LinkButton as={Link} href={next} size="sm" rel="next">
          {words('next')}
        </LinkButton>
      )}
    </nav>
  )
}
