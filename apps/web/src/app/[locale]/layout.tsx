import { ThemeProvider, Toaster } from '@onetill/ui'
import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { locale as rootLocale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientWords } from '@/i18n/client-words'
import { isLocale, LOCALES } from '@/i18n/locales'
import '../globals.css'

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }))
}

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('common')
  return {
    title: {
      default: `${words('appName')} · ${words('tagline')}`,
      template: `%s · ${words('appName')}`,
    },
    description: words('description'),
    applicationName: words('appName'),
    formatDetection: { telephone: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1816' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await rootLocale()
  if (!isLocale(locale)) notFound()
  const words = await getTranslations('common')
  return (
    <html lang={locale} suppressHydrationWarning>
      <body>
        <ThemeProvider>
          <a
            href="#main"
            className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-full focus:bg-ink focus:px-4 focus:py-2.5 focus:text-inverse"
          >
            {words('skip')}
          </a>
          <ClientWords only={['common', 'errors']}>{children}</ClientWords>
          <Toaster label={words('messages')} />
        </ThemeProvider>
      </body>
    </html>
  )
}
