import { randomCode } from '../random-code'

/** Readable words, where the title has Latin ones, and fifty random bits that keep cards from being counted through. */
export function cardSlug(title: string, code: string = randomCode(10)): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 6)
    .join('-')
    .slice(0, 40)
    .replace(/-+$/, '')
  return words === '' ? code : `${words}-${code}`
}
