const FEATURES = 'popup,width=480,height=760'
const NAME = 'onetill-pay'

/** A window opened by a tap, before it is known where it leads: afterwards browsers would keep it shut. */
export type PayWindow = { lead(url: string): boolean; close(): void }

/** Pages inside somebody's frame can't be paid in: they open a window. Our embed says so by its address. */
export function isFramedPage(): boolean {
  return (
    typeof window !== 'undefined' &&
    /^(?:\/[a-z]{2}(?:-[A-Z]{2})?)?\/embed\//.test(window.location.pathname)
  )
}

/** To be called in the tap itself; null when the browser opens nothing. */
export function reservePayWindow(): PayWindow | null {
  const opened = window.open('about:blank', NAME, FEATURES)
  if (!opened) return null
  return {
    lead(url) {
      if (opened.closed) return false
      opened.location.replace(url)
      return true
    },
    close: () => opened.close(),
  }
}

/** A small window, else a tab; false when both are eaten. */
export function openPayWindow(url: string): boolean {
  const opened = window.open(url, NAME, FEATURES) ?? window.open(url, '_blank')
  opened?.focus()
  return opened !== null
}
