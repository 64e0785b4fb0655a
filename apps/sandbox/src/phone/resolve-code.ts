import type { Books } from '../books/open-books'
import { findByCode, type Payment } from '../books/payments'

/** What a phone makes of a scanned or pasted text: the payment it stands for, if it is one of ours. */
export async function resolveCode(books: Books, text: string): Promise<Payment | undefined> {
  const code = codeIn(text.trim())
  return code ? findByCode(books, code) : undefined
}

function codeIn(text: string): string | undefined {
  const patterns = [
    /^weixin:\/\/wxpay\/bizpayurl\?pr=(\w+)$/,
    /[?&]prepay_id=wx(\w+)/,
    /\/bax(\w+)$/,
    /^wx(\w{12,})$/,
    /^(\w+)$/,
  ]
  for (const pattern of patterns) {
    const code = pattern.exec(text)?.[1]
    if (code) return code
  }
  return undefined
}
