import { randomInt } from 'node:crypto'

/** A free-looking handle from a name or e-mail: latin letters kept, the rest replaced, four digits behind. */
export function proposeHandle(from: string): string {
  const stem = from
    .toLowerCase()
    .replace(/@.*$/, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 20)
  return `${stem || 'user'}_${randomInt(1000, 10_000)}`
}
