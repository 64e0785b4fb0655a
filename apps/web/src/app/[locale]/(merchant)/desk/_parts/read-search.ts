/** A page's search parameters as Next hands them over: each may be missing or given twice. */
export type Search = Promise<Record<string, string | string[] | undefined>>

/** One search parameter, or nothing if it is missing, empty or given twice. */
export function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** An address with those parameters that have a value. */
export function withSearch(path: string, search: Record<string, string | undefined>): string {
  const given = Object.entries(search).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
