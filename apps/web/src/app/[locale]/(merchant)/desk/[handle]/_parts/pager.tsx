import { LinkButton } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** The way on through a list that is read from newest to oldest. */
export function Pager({ first, next }: { first: string | null; next: string | null }) {
  const words = useTranslations('desk.pager')
  if (!first && !next) return null
  return (
    <nav aria-label={words('label')} className="mt-4 flex items-center justify-between gap-3">
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
