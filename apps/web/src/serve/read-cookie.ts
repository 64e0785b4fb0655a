/** One value of a Cookie header. */
export function readCookie(header: string, name: string): string | undefined {
  return new RegExp(`(?:^|; )${name}=([^;]+)`).exec(header)?.[1]
}
