import type { CardView } from '@onetill/contract'
import type { Locale } from '../i18n/locales'
import { CardTile } from './card-tile'
import { feedWords } from './feed-words'
import { writeHtml } from './write-html'

/** Cards as HTML, by their ids. */
export async function writeCards(
  cards: readonly CardView[],
  shape: 'row' | 'tile',
  locale: Locale,
): Promise<Readonly<Record<string, string>>> {
  const words = await feedWords(locale)
  return Object.fromEntries(
    cards.map((card) => [card.id, writeHtml(<CardTile {...{ card, words, shape }} />)]),
  )
}

/** Cards as tiles of a grid, in their order. */
export async function writeTiles(cards: readonly CardView[], locale: Locale): Promise<string> {
  const words = await feedWords(locale)
  return cards.map((card) => writeHtml(<CardTile {...{ card, words }} shape="tile" />)).join('')
}
