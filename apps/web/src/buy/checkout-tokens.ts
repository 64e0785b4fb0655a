const PREFIX = 'onetill.checkout.'

/** Keeps the secret that proves a guest's checkout theirs in this browser, out of addresses and cookies. */
export function keepToken(checkoutId: string, token: string): void {
  try {
    localStorage.setItem(PREFIX + checkoutId, token)
  } catch {
    // Storage refused: the checkout then lives as long as this page.
  }
}

export function readToken(checkoutId: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + checkoutId) ?? undefined
  } catch {
    return undefined
  }
}
