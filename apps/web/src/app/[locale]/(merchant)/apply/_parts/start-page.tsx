import { BuildingIcon, CardIcon, ClockIcon, FileIcon, LinkButton, UserIcon } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StartButton } from './start-button'

type StartPageProps = { signedIn: boolean; resuming: boolean }

/** What applying takes, before the first question. */
export function StartPage({ signedIn, resuming }: StartPageProps) {
  const words = useTranslations('apply.start')
  return (
    <div className="mx-auto max-w-[44rem] pt-4 sm:pt-8">
      <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">{words('title')}</h1>
      <p className="mt-3 max-w-[36rem] text-lg text-ink-2">{words('lead')}</p>
      <div className="mt-7 grid gap-3 sm:grid-cols-2">
        <Kind
          icon={<BuildingIcon size={22} />}
          title={words('company')}
          detail={words('companyDetail')}
        />
        <Kind
          icon={<UserIcon size={22} />}
          title={words('individual')}
          detail={words('individualDetail')}
        />
      </div>
      <h2 className="mt-9 mb-1 text-lg font-semibold">{words('needTitle')}</h2>
      <ul>
        <Need
          icon={<FileIcon size={20} />}
          title={words('needLicence')}
          detail={words('needLicenceDetail')}
        />
        <Need
          icon={<CardIcon size={20} />}
          title={words('needAccount')}
          detail={words('needAccountDetail')}
        />
        <Need
          icon={<ClockIcon size={20} />}
          title={words('needTime')}
          detail={words('needTimeDetail')}
        />
      </ul>
      <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-3">
        {!signedIn && (
          <>
            <LinkButton as={Link} href="/sign-in?next=/apply" variant="primary" size="lg">
              {words('signIn')}
            </LinkButton>
            <LinkButton as={Link} href="/sign-up?next=/apply" variant="ghost">
              {words('signUp')}
            </LinkButton>
          </>
        )}
        {signedIn && <StartButton label={words(resuming ? 'resume' : 'begin')} />}
        {resuming && <p className="text-sm text-ink-3">{words('resumeDetail')}</p>}
      </div>
    </div>
  )
}

type Told = { icon: ReactNode; title: string; detail: string }

function Kind({ icon, title, detail }: Told) {
  return (
    <div className="rounded-xl border border-line bg-surface p-4 sm:p-5">
      <span className="flex size-10 items-center justify-center rounded-full bg-sunken text-ink-2">
        {icon}
      </span>
      <p className="mt-3 font-semibold">{title}</p>
      <p className="mt-0.5 text-sm text-ink-2">{detail}</p>
    </div>
  )
}

function Need({ icon, title, detail }: Told) {
  return (
    <li className="flex gap-3.5 border-b border-line py-3.5 last:border-0">
      <span className="mt-0.5 shrink-0 text-ink-3">{icon}</span>
      <div>
        <p className="font-medium">{title}</p>
        <p className="text-sm text-ink-2">{detail}</p>
      </div>
    </li>
  )
}
