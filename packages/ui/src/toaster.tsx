'use client'

import { useTheme } from 'next-themes'
import { Toaster as Sonner } from 'sonner'

export { toast } from 'sonner'

/** Where short messages appear: below the header, clear of the tab bar and of Pay. */
export function Toaster({ label }: { label: string }) {
  const { resolvedTheme } = useTheme()
  return (
    <Sonner
      position="top-center"
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      containerAriaLabel={label}
      offset={{ top: 'calc(env(safe-area-inset-top, 0px) + 16px)' }}
      toastOptions={{
        style: {
          fontFamily: 'var(--font-sans)',
          fontSize: '0.875rem',
          borderRadius: '999px',
          padding: '0.75rem 1.125rem',
          background: 'var(--ink)',
          color: 'var(--inverse)',
          border: 'none',
        },
      }}
    />
  )
}
