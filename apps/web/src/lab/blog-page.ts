import type { Locale } from '../i18n/locales'

type Blog = { readonly card: URL; readonly locale: Locale }

const WORDS = {
  'zh-CN': {
    site: '慢读周刊',
    kicker: '一个人的博客',
    title: '把喜欢的东西放进文章里',
    lead: '写到这里，我想顺手把它放进文章。读者不用离开这一页，想买就从这里买。',
    caption: '卡片来自 Onetill',
    rest: '回到正题。上周收到很多来信，问我写字时听什么。答案是窗外的雨。',
    more: '下一期想写写纸。你用过最好的纸是哪一种？回信告诉我，我会一封一封读。',
  },
  en: {
    site: 'The Slow Reader',
    kicker: 'One person’s blog',
    title: 'Putting the thing itself into the article',
    lead: 'At this point I’d like to show you the thing itself. You needn’t leave the page: whoever wants it can buy it from here.',
    caption: 'A card from Onetill',
    rest: 'Back to the subject. Last week many of you asked what I listen to while writing. The answer is rain.',
    more: 'Next time I want to write about paper. Which is the best you ever wrote on? Write back; I read every letter.',
  },
} as const

/** A stranger's article with a card of ours in it: plain markup, no script, nothing that knows of the lab. */
export function blogPage({ card, locale }: Blog): string {
  const words = WORDS[locale]
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · ${words.site}</title>
<style>
:root { color-scheme: light dark; --ink: light-dark(#2b2a27, #e6e2da); --soft: light-dark(#77736b, #9b958a); --paper: light-dark(#faf8f3, #1c1b19); --line: light-dark(#e4dfd3, #36332e) }
body { margin: 0; background: var(--paper); color: var(--ink); font: 18px/1.8 Georgia, "Songti SC", "Noto Serif CJK SC", serif }
header { border-bottom: 1px solid var(--line); padding: 22px 0; text-align: center; font-size: 22px; letter-spacing: .06em }
main { max-width: 720px; margin: 0 auto; padding: 36px 24px 60px }
small { color: var(--soft); font-size: 14px }
h1 { font-size: 34px; line-height: 1.35; margin: 6px 0 18px }
figure { margin: 28px 0 }
iframe { width: 100%; height: 272px; border: 1px solid var(--line); border-radius: 14px; background: var(--paper) }
figcaption { color: var(--soft); font-size: 14px; text-align: center; margin-top: 8px }
</style>
</head>
<body>
<header>${words.site}</header>
<main>
<small>${words.kicker}</small>
<h1>${words.title}</h1>
<p>${words.lead}</p>
<figure><iframe title="${words.caption}" src="${card.href}"></iframe><figcaption>${words.caption}</figcaption></figure>
<p>${words.rest}</p>
<p>${words.more}</p>
</main>
</body>
</html>`
}
