import type { ElementType, ReactNode } from 'react'
import { cx } from './cx'

export const tabListClass = 'hide-scrollbar flex gap-6 overflow-x-auto border-b border-line'

export const tabClass =
  'relative flex min-h-11 shrink-0 items-center gap-1.5 text-base font-medium whitespace-nowrap text-ink-3 transition-colors hover:text-ink data-active:text-ink aria-[current=page]:text-ink after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-full after:bg-ink after:opacity-0 data-active:after:opacity-100 aria-[current=page]:after:opacity-100 -outline-offset-2'

export type TabLinksProps = {
  label: string
  links: readonly { href: string; label: ReactNode; current: boolean }[]
  as?: ElementType
  centred?: boolean
  className?: string
}

/** Tabs that are pages of their own, such as 关注 and 发现. */
export function TabLinks({ label, links, as: Anchor = 'a', centred, className }: TabLinksProps) {
  return (
    <nav
      aria-label={label}
      className={cx(
        tabListClass,
        centred && 'h-full items-stretch justify-center border-b-0',
        className,
      )}
    >
      {links.map((link) => (
        <Anchor
          key={link.href}
          href={link.href}
          aria-current={link.current ? 'page' : undefined}
          className={tabClass}
        >
          {link.label}
        </Anchor>
      ))}
    </nav>
  )
}
