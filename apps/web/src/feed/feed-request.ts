import type { Locale } from '../i18n/locales'
import type { FeedPage, FeedSource } from './feed-source'

/** Asks for the next page of a list. */
export async function requestFeed(
  source: FeedSource,
  cursor: string,
  locale: Locale,
): Promise<FeedPage> {
  const query = new URLSearchParams({ ...source, cursor, locale })
  const answer = await fetch(`/api/feed?${query}`)
  if (!answer.ok) throw new Error(`feed answered ${answer.status}`)
  return answer.json()
}

type Shown = { readonly posts: readonly string[]; readonly merchants: readonly string[] }
type Marks = { readonly liked: readonly string[]; readonly following: readonly string[] }

/** As many posts, and as many merchants, as one question may name. */
const MOST_MARKS = 100

/** Asks what among these is the viewer's own, a long list in parts. */
export async function requestMarks(shown: Shown, signal: AbortSignal): Promise<Marks> {
  const parts: Promise<Marks>[] = []
  const length = Math.max(shown.posts.length, shown.merchants.length)
  for (let at = 0; at < length; at += MOST_MARKS) {
    const part = (ids: readonly string[]) => ids.slice(at, at + MOST_MARKS)
    parts.push(
      requestSomeMarks({ posts: part(shown.posts), merchants: part(shown.merchants) }, signal),
    )
  }
  const marks = await Promise.all(parts)
  return {
    liked: marks.flatMap(({ liked }) => liked),
    following: marks.flatMap(({ following }) => following),
  }
}

async function requestSomeMarks(shown: Shown, signal: AbortSignal): Promise<Marks> {
  const query = `posts=${shown.posts.join(',')}&merchants=${shown.merchants.join(',')}`
  const answer = await fetch(`/api/feed/marks?${query}`, { signal, cache: 'no-store' })
  if (answer.status !== 200) throw new Error(`marks answered ${answer.status}`)
  return answer.json()
}

/** Asks how cards look now: HTML by card id. */
export async function requestCards(
  cards: readonly { readonly id: string; readonly shape: string }[],
  locale: Locale,
): Promise<Readonly<Record<string, string>>> {
  const query = new URLSearchParams({ ids: cards.map((card) => card.id).join(','), locale })
  query.set('shape', cards[0]?.shape ?? 'row')
  const answer = await fetch(`/api/feed/cards?${query}`)
  if (!answer.ok) throw new Error(`cards answered ${answer.status}`)
  return answer.json()
}
