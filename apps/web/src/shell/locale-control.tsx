'use client'

import { LocaleSwitch } from '@onetill/ui'
import { usePathname, useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useTransition } from 'react'
import { isLocale, LOCALE_COOKIE } from '@/i18n/locales'
import { splitLocale } from '@/i18n/public-path'
import { useViewer } from './viewer'

const PLACE = 'place-before-language-change'

/** Changes the language and nothing else: same address, same place on the page. */
export function LocaleControl({ className }: { className?: string }) {
  const words = useTranslations('common.locale')
  const locale = useLocale()
  const router = useRouter()
  const pathname = usePathname()
  const viewer = useViewer()
  const [pending, startTransition] = useTransition()
  // The whole tree is replaced with its language, this control too: the new one restores the place.
  useEffect(() => {
    const kept = sessionStorage.getItem(PLACE)
    if (kept === null) return
    sessionStorage.removeItem(PLACE)
    window.scrollTo({ top: Number(kept), behavior: 'instant' })
  }, [])
  const choose = (next: string) => {
    const secure = window.location.protocol === 'https:' ? '; secure' : ''
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from Firefox and older webviews
    document.cookie = `${LOCALE_COOKIE}=${next}; path=/; max-age=31536000; samesite=lax${secure}`
    sessionStorage.setItem(PLACE, String(window.scrollY))
    if (viewer) writeInFuture(next)
    const { locale: named, path } = splitLocale(pathname)
    startTransition(() => {
      if (named) router.replace(path + window.location.search, { scroll: false })
      else router.refresh()
    })
  }
  return (
    <LocaleSwitch
      label={words('label')}
      locale={locale}
      pending={pending}
      onChoose={choose}
      className={className}
      options={[
        { value: 'zh-CN', label: words('zh'), short: words('zhShort') },
        { value: 'en', label: words('en'), short: words('enShort') },
      ]}
    />
  )
}

/** Mail follows the language too. Should it fail, the page still changes: this choice is about what is read now. */
async function writeInFuture(chosen: string): Promise<void> {
  if (!isLocale(chosen)) return
  const { api } = await import('@/trpc/api')
  await api.account.edit.mutate({ locale: chosen }).catch(() => undefined)
}
