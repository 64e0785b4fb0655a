import { ArrowLeftIcon, IconButton, LogoMark } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type ColumnHeaderProps = {
  title: ReactNode
  /** Where Back leads when there is no history to go back to. */
  backHref?: string
  /** Tabs shown in place of the title, which is then only read out. */
  tabs?: ReactNode
  actions?: ReactNode
}

/** The top of a social page: a slim bar that stays in sight on phones and desktops. */
export function ColumnHeader({ title, backHref, tabs, actions }: ColumnHeaderProps) {
  const words = useTranslations('common')
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-surface/88 pt-[env(safe-area-inset-top,0px)] backdrop-blur-xl sm:mb-4 lg:border-transparent lg:bg-paper/88">
      <div className="grid h-13 grid-cols-[1fr_auto_1fr] items-center px-2 lg:h-15">
        <div className="flex items-center">
          {backHref ? (
            <IconButton as={Link} href={backHref} label={words('back')} icon={<ArrowLeftIcon />} />
          ) : (
            <Link
              href="/"
              aria-label={words('appName')}
              className="flex size-11 items-center justify-center rounded-full lg:hidden"
            >
              <LogoMark size={26} />
            </Link>
          )}
        </div>
        <div className="flex h-full min-w-0 items-center justify-center">
          <h1 className={tabs ? 'sr-only' : 'truncate text-lg font-semibold'}>{title}</h1>
          {tabs}
        </div>
        <div className="flex items-center justify-end">{actions}</div>
      </div>
    </header>
  )
}
