/** The address of the Onetill under test. */
export function site(): string {
  const url = process.env.E2E_WEB_URL
  if (!url) throw new Error('E2E_WEB_URL is not set')
  return url
}
