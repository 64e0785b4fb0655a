import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { OnetillError, type Viewer } from '@onetill/contract'

type Owned = { readonly buyerId: string | null; readonly tokenHash: string }

/** A guest's secret and what of it is stored. */
export function newCheckoutToken(): { token: string; tokenHash: string } {
  const token = randomBytes(24).toString('base64url')
  return { token, tokenHash: hashToken(token) }
}

/** A checkout belongs to its buyer and to whoever holds its secret; to anyone else it doesn't exist. */
export function assertOwn(checkout: Owned, viewer: Viewer | null, token: string | undefined): void {
  if (viewer && checkout.buyerId === viewer.userId) return
  if (token && isSame(hashToken(token), checkout.tokenHash)) return
  throw new OnetillError('not_found')
}

/** The viewer, if this checkout is or may become theirs; a stranger holding the secret buys as a guest. */
export function buyerAmong(checkout: Pick<Owned, 'buyerId'>, viewer: Viewer | null): Viewer | null {
  return viewer && (checkout.buyerId ?? viewer.userId) === viewer.userId ? viewer : null
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
