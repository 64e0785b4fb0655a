import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientWords } from '@/i18n/client-words'
import { currentViewer } from '@/server/viewer'
import { nextPath } from '../_parts/next-path'
import { SignUpForm } from '../_parts/sign-up-form'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  const words = await getTranslations('auth.signUp')
  return { title: words('title'), robots: { index: false } }
}

export default async function SignUpPage({ searchParams }: Props) {
  const path = nextPath((await searchParams).next)
  if (await currentViewer()) redirect(path)
  const words = await getTranslations('auth.signUp')
  return (
    <ClientWords only={['common', 'auth']}>
      <h1 className="mt-8 text-2xl font-semibold">{words('title')}</h1>
      <p className="mt-2 mb-7 text-ink-2">{words('lead')}</p>
      <SignUpForm next={path} />
      <p className="mt-8 text-center text-sm text-ink-2">
        {words('have')}{' '}
        <Link
          href={`/sign-in?next=${encodeURIComponent(path)}`}
          className="tap font-semibold text-ink underline underline-offset-4"
        >
          {words('signIn')}
        </Link>
      </p>
    </ClientWords>
  )
}
