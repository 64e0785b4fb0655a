import { attestClient } from '@onetill/cashier/surface'

/** The keys native apps sign with, by id, from `id:secret` pairs with commas between them. */
export function readClientKeys(text: string | undefined): ReadonlyMap<string, string> {
  const pairs = (text ?? '').split(',').filter((pair) => pair.includes(':'))
  return new Map(
    pairs.map((pair): [string, string] => {
      const at = pair.indexOf(':')
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    }),
  )
}

export { attestClient }
