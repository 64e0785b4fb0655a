import type { Locale } from '@onetill/contract'
import type { Letter } from './write-mail'

type Content = {
  readonly to: string
  readonly subject: string
  readonly lines: readonly string[]
  readonly button: string
  readonly url: string
  readonly small: string
}

/** The one shape every letter has: a heading, a few lines, one button, a quiet footer. */
export function composeLetter({ to, subject, lines, button, url, small }: Content): Letter {
  const paragraphs = lines.map((line) => `<p style="margin:0 0 12px">${escapeHtml(line)}</p>`)
  const html = `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#f5f4f1">
<div style="max-width:520px;margin:0 auto;padding:40px 28px;font:16px/1.6 -apple-system,'PingFang SC','Segoe UI',sans-serif;color:#1c1b19">
<p style="margin:0 0 24px;font-weight:700">Onetill</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.35">${escapeHtml(subject)}</h1>
${paragraphs.join('\n')}
<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 22px;border-radius:12px;background:#1c1b19;color:#fff;text-decoration:none">${escapeHtml(button)}</a></p>
<p style="margin:24px 0 0;font-size:13px;color:#77736b">${escapeHtml(small)}</p>
</div>`
  return { to, subject, text: [...lines, '', `${button}: ${url}`, '', small].join('\n'), html }
}

/** The letter with a one-time sign-in link. */
export function signInLetter(to: string, url: string, locale: Locale): Letter {
  return composeLetter(
    locale === 'zh-CN'
      ? {
          to,
          subject: '登录 Onetill',
          lines: ['点下面的按钮就能登录。链接 24 小时内有效，只能用一次。'],
          button: '登录',
          url,
          small: '如果不是你本人操作，忽略这封邮件即可。',
        }
      : {
          to,
          subject: 'Sign in to Onetill',
          lines: ['Use the button below to sign in. The link works once, within 24 hours.'],
          button: 'Sign in',
          url,
          small: 'If this wasn’t you, you can ignore this letter.',
        },
  )
}

export type Receipt = {
  readonly to: string
  readonly number: string
  readonly merchant: string
  readonly items: readonly string[]
  readonly total: string
  readonly url: string
}

/** The buyer's receipt; its link opens the order without an account. */
export function receiptLetter(receipt: Receipt, locale: Locale): Letter {
  const { to, number, merchant, items, total, url } = receipt
  return composeLetter(
    locale === 'zh-CN'
      ? {
          to,
          subject: `付款成功：${merchant}`,
          lines: [`订单号 ${number}`, ...items, `实付 ${total}`],
          button: '查看订单',
          url,
          small: '这个链接就是你的订单凭证，请不要转发给别人。',
        }
      : {
          to,
          subject: `Paid: ${merchant}`,
          lines: [`Order ${number}`, ...items, `Total ${total}`],
          button: 'View order',
          url,
          small: 'Anyone with this link can see the order, so keep it to yourself.',
        },
  )
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
