import { env } from '../env'
import type { Locale } from '../i18n/locales'
import { getServices } from './services'

const CARD = /^\/c\/([^/]{1,500})$/
const SHARE = /^\/s\/([0-9A-Za-z_-]{6,40})$/

/**
 * The answer 410 at the address of a card that is no more, and nothing for every other address. A page can't choose
 * its status, so the one that says it is fetched from this same process and passed on.
 */
export async function answerGoneCard(path: string, locale: Locale): Promise<Response | undefined> {
  const name = nameOf(path)
  if (!name) return undefined
  // When the database doesn't answer, the page says so better than this could.
  const slug = await getServices()
    .market.cards.goneSlug(name)
    .catch(() => null)
  if (!slug) return undefined
  const page = await fetch(
    `http://127.0.0.1:${env.PORT}/${locale}/gone/${encodeURIComponent(slug)}`,
  )
  return new Response(page.body, {
    status: 410,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-cache',
    },
  })
}

function nameOf(path: string): { slug: string } | { shareCode: string } | undefined {
  const shareCode = SHARE.exec(path)?.[1]
  if (shareCode) return { shareCode }
  const written = CARD.exec(path)?.[1]
  if (!written) return undefined
  try {
    return { slug: decodeURIComponent(written) }
  } catch {
    return undefined
  }
}
