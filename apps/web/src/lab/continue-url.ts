import type { OpenedCheckout } from '@onetill/contract'
import type { FrameKey } from './frame-keys'
import { placeUrl } from './lab-hosts'

/** Where a person goes on with a checkout that software opened: in the browser of the device they hold. */
export function continueUrl(
  webUrl: string,
  browser: FrameKey,
  { checkout, token }: OpenedCheckout,
): string {
  const url = new URL(`/pay/${checkout.id}`, placeUrl(webUrl, browser))
  url.searchParams.set('t', token)
  return url.href
}
