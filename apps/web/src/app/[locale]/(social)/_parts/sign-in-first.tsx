import { EmptyState, LinkButton, UserIcon } from '@onetill/ui'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Column } from '@/shell/app-frame'
import { ColumnHeader } from '@/shell/column-header'

type SignInFirstProps = {
  title: string
  /** What there would be to see. */
  detail: string
  /** The page to come back to. */
  next: string
  icon?: ReactNode
}

/** A personal page met by somebody who isn't signed in. */
export async function SignInFirst({ title, detail, next, icon }: SignInFirstProps) {
  const words = await getTranslations('account')
  const query = `?next=${encodeURIComponent(next)}`
  return (
    <Column>
      <ColumnHeader title={title} />
      <EmptyState
        className="pt-[14dvh]"
        icon={icon ?? <UserIcon size={26} strokeWidth={1.5} />}
        title={title}
        detail={detail}
        action={
          <>
            <LinkButton as={Link} href={`/sign-in${query}`} variant="primary">
              {words('signIn')}
            </LinkButton>
            <LinkButton as={Link} href={`/sign-up${query}`}>
              {words('signUp')}
            </LinkButton>
          </>
        }
      />
    </Column>
  )
}
