import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientWords } from '@/i18n/client-words'
import { outsideProviderName } from '@/server/auth'
import { currentViewer } from '@/server/viewer'
import { nextPath } from '../_parts/next-path'
import { SignInForm } from '../_parts/sign-in-form'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  const words = await getTranslations('auth.signIn')
  return { title: words('title'), robots: { index: false } }
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, error } = await searchParams
  const path = nextPath(next)
  if (await currentViewer()) redirect(path)
  const words = await getTranslations('auth.signIn')
  return (
    <ClientWords only={['common', 'auth']}>
      <h1 className="mt-8 text-2xl font-semibold">{words('title')}</h1>
      <p className="mt-2 mb-7 text-ink-2">{words('lead')}</p>
      <SignInForm
        next={path}
        failed={typeof error === 'string' ? error : undefined}
        outsideName={outsideProviderName()}
      />
      <p className="mt-8 text-center text-sm text-ink-2">
        {words('newHere')}{' '}
        <Link
          href={`/sign-up?next=${encodeURIComponent(path)}`}
          className="tap font-semibold text-ink underline underline-offset-4"
        >
          {words('create')}
        </Link>
      </p>
    </ClientWords>
  )
}
