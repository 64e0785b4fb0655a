const WORDS = {
  'zh-CN': {
    title: '微商铺',
    lead: '小店刚开张，正在布置货架。',
    body: '商品会出现在这里，付款由 Onetill 统一收银台完成。',
    visit: '去 Onetill 逛逛',
    other: 'English',
  },
  en: {
    title: 'Microshop',
    lead: 'A small shop, just opening its doors.',
    body: 'Its goods will stand here, and Onetill will be its till.',
    visit: 'Visit Onetill',
    other: '中文',
  },
} as const

export type Locale = keyof typeof WORDS

/** The language the visitor asked for, else the first one their browser accepts. */
export function chooseLocale(asked: string | null, accepted: string | undefined): Locale {
  if (asked === 'en' || asked === 'zh-CN') return asked
  return accepted?.trimStart().toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

export function frontPage(locale: Locale, onetillUrl: string): string {
  const words = WORDS[locale]
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>
  :root { color-scheme: light dark; --ink: #1c1917; --paper: #faf7f2; --accent: #0f766e }
  @media (prefers-color-scheme: dark) { :root { --ink: #f5f5f4; --paper: #1c1917; --accent: #2dd4bf } }
  body { margin: 0; min-height: 100dvh; display: grid; place-content: center; gap: 1rem; padding: 2rem;
    font: 1.125rem/1.6 system-ui, "PingFang SC", "Noto Sans SC", sans-serif; color: var(--ink); background: var(--paper) }
  h1 { margin: 0; font-size: clamp(2.5rem, 10vw, 4.5rem); letter-spacing: -0.03em; line-height: 1.1 }
  p { margin: 0; max-width: 32ch }
  nav { display: flex; gap: 1.5rem; align-items: center; margin-top: 1rem }
  a { color: var(--accent); display: inline-grid; align-items: center; min-height: 44px }
</style>
<h1>${words.title}</h1>
<p>${words.lead}</p>
<p>${words.body}</p>
<nav><a href="${onetillUrl}">${words.visit}</a><a href="?lang=${other}" lang="${other}">${words.other}</a></nav>
</html>
`
}
