import { LinkButton } from '@onetill/ui'
import Link from 'next/link'

type OlderLinkProps = {
  path: string
  next: string | null
  /** Shown beside it where the page is not the first. */
  newest?: string
  label: string
}

/** From one page of a personal list to the one before it in time. */
export function OlderLink({ path, next, newest, label }: OlderLinkProps) {
  if (!next && !newest) return null
  return (
    <nav className="flex justify-center gap-2.5 px-4 py-8">
      {newest && (
        <LinkButton as={Link} href={path} variant="ghost">
          {newest}
        </LinkButton>
      )}
      {next && (
        <LinkButton as={Link} href={`${path}?after=${encodeURIComponent(next)}`}>
          {label}
        </LinkButton>
      )}
    </nav>
  )
}
