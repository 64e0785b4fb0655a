'use client'

import { ThemeProvider as Themes, useTheme } from 'next-themes'
import { type ReactNode, useSyncExternalStore } from 'react'
import { IconButton } from './icon-button'
import { MonitorIcon, MoonIcon, SunIcon } from './icons'

const ORDER = ['system', 'light', 'dark'] as const
const ICONS = { system: MonitorIcon, light: SunIcon, dark: MoonIcon } as const

export type ThemeName = (typeof ORDER)[number]

export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <Themes attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
      {children}
    </Themes>
  )
}

/** Steps through system, light and dark; says which one is on. */
export function ThemeToggle({ words }: { words: Record<ThemeName, string> & { label: string } }) {
  const { theme, setTheme } = useTheme()
  const mounted = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
  const current = ORDER.find((name) => mounted && name === theme) ?? 'system'
  const Icon = ICONS[current]
  const next = ORDER[(ORDER.indexOf(current) + 1) % ORDER.length] ?? 'system'
  return (
    <IconButton
      label={`${words.label}: ${words[current]}`}
      icon={<Icon />}
      onClick={() => setTheme(next)}
    />
  )
}
