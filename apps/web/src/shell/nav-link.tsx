'use client'

import { cx } from '@onetill/ui'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { publicPath } from '@/i18n/public-path'

export type NavLinkProps = {
  href: string
  /** Counts as here on pages below it too. */
  deep?: boolean
  className?: string
  currentClassName?: string
  label?: string
  children: ReactNode
}

/** A link that knows whether its page is the one being looked at. */
export function NavLink({
  href,
  deep = true,
  className,
  currentClassName,
  label,
  children,
}: NavLinkProps) {
  const path = publicPath(usePathname())
  const here = path === href || (deep && href !== '/' && path.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      aria-label={label}
      aria-current={here ? 'page' : undefined}
      className={cx(className, here && currentClassName)}
    >
      {children}
    </Link>
  )
}
