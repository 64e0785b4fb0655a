import { LockIcon, Logo } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocaleControl } from './locale-control'

export type BareFrameProps = {
  width?: 'narrow' | 'wide'
  /** Says below that the payment is safe; for pages where money is asked for. */
  secure?: boolean
  children: ReactNode
}

/** Pages met from outside (a shared card, a payment, signing in): nothing to wander off to. */
export function BareFrame({ width = 'narrow', secure = false, children }: BareFrameProps) {
  const words = useTranslations('common')
  return (
    <div className="flex min-h-dvh flex-col pt-[env(safe-area-inset-top,0px)]">
      <header className="mx-auto flex h-14 w-full max-w-[62rem] items-center justify-between px-4">
        <Link
          href="/"
          aria-label={words('appName')}
          className="flex min-h-11 items-center rounded-full"
        >
          <Logo size={24} />
        </Link>
        <LocaleControl />
      </header>
      <main
        id="main"
        className={`mx-auto w-full flex-1 px-4 pt-2 pb-8 ${width === 'wide' ? 'max-w-[62rem]' : 'max-w-[28rem]'}`}
      >
        {children}
      </main>
      {secure && (
        <footer className="flex items-center justify-center gap-1.5 px-4 pt-2 pb-[max(1.5rem,env(safe-area-inset-bottom))] text-xs text-ink-3">
          <LockIcon size={14} />
          {words('secure')}
        </footer>
      )}
    </div>
  )
}
