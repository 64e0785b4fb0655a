'use client'

import { ThemeToggle } from '@onetill/ui'
import { useTranslations } from 'next-intl'

export function ThemeControl() {
  const words = useTranslations('common.theme')
  return (
    <ThemeToggle
      words={{
        label: words('label'),
        system: words('system'),
        light: words('light'),
        dark: words('dark'),
      }}
    />
  )
}
