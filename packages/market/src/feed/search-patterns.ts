const MOST_WORDS = 5

/** One LIKE pattern a word, with the pattern's own signs taken literally. */
export function searchPatterns(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
}
