export const MOST_WORDS = 5
export const ANYTHING = '%'

/** A LIKE pattern for each word, its own signs taken literally, filled up with patterns that match anything. */
export function searchPatterns(text: string): string[] {
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
  return [...words, ...Array<string>(MOST_WORDS - words.length).fill(ANYTHING)]
}
