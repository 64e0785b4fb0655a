/** A page's search parameters as Next hands them over: each may be missing or given twice. */
export type Search = Promise<Record<string, string | string[] | undefined>>

/** One search parameter, or nothing if it is missing, empty or given twice. */
export function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** One of the values that mean something, or nothing. */
export function oneOf<Value extends string>(
  values: readonly Value[],
  given: string | string[] | undefined,
): Value | undefined {
  return values.find((value) => value === given)
}

/** An address with those parameters that have a value. */
export function withSearch(path: string, search: Record<string, string | undefined>): string {
  const given = Object.entries(search).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
