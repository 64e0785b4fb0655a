/** Hands a link of ours to another app, or copies it where that isn't possible. */
export async function shareLink(
  path: string,
  title?: string,
): Promise<'shared' | 'copied' | 'failed'> {
  const url = new URL(path, window.location.origin).href
  const touch = window.matchMedia('(pointer: coarse)').matches
  if (touch && navigator.share) {
    // Closing the other app's list is no failure.
    await navigator.share({ url, title }).catch(() => undefined)
    return 'shared'
  }
  try {
    await navigator.clipboard.writeText(url)
    return 'copied'
  } catch {
    return 'failed'
  }
}
