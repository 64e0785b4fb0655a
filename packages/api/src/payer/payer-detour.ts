import { randomBytes } from 'node:crypto'
import type { Cashier, PayerIds } from '@onetill/cashier'
import { OnetillError } from '@onetill/contract'
import type { Sealer } from '@onetill/db'
import { z } from 'zod'

/** Long enough for a slow phone, short enough that a left-behind detour leads nowhere. */
const DETOUR_MILLIS = 10 * 60_000
/** Somebody else may sign in to the same app on the same phone; asking again costs one silent redirect. */
const PAYER_MILLIS = 2 * 3_600_000

/** The way of a payer's browser to a network and back, which tells who the payer is there. */
export type PayerDetour = {
  /** Where the browser goes, and what it carries sealed in a cookie until it is back. */
  begin(ask: { channel: string; checkoutId: string; site: string }): {
    readonly address: string
    readonly visit: string
  }
  /**
   * Takes the browser in again. Throws `bad_request` unless it carries the visit that this state belongs to: a
   * forged, foreign or used answer stores nothing.
   */
  finish(back: {
    readonly channel: string
    readonly answer: Readonly<Record<string, string | undefined>>
    readonly visit: string | undefined
    /** What the browser carries of payers already. */
    readonly payer: string | undefined
  }): Promise<DetourEnd>
  /** The ids that a sealed cookie holds and that are still fresh; none for anything else. */
  read(payer: string | undefined): PayerIds
}

export type DetourEnd = {
  readonly checkoutId: string
  /** The cookie to store; null when the network told nothing, or too late. */
  readonly payer: string | null
}

const zVisit = z.object({
  state: z.string().min(1),
  channel: z.string(),
  checkoutId: z.string(),
  until: z.number(),
})
const zPayer = z.record(z.string(), z.object({ openid: z.string(), until: z.number() }))
type Payer = z.infer<typeof zPayer>

const VISIT = 'payer.visit'
const PAYER = 'payer.ids'

/**
 * The state in the address is random letters and digits, as WeChat wants it, and says nothing by itself: what it
 * stands for is sealed in the browser's own cookie. The cookie ends with the first answer, the network's code with
 * its first use, and both with the deadline.
 */
export function createPayerDetour(
  cashier: Pick<Cashier, 'identify'>,
  sealer: Sealer,
  clock: () => Date,
): PayerDetour {
  const open = <T>(shape: z.ZodType<T>, sealed: string | undefined, context: string) => {
    if (!sealed) return undefined
    try {
      return shape.safeParse(JSON.parse(sealer.open(sealed, context))).data
    } catch {
      return undefined // Altered, moved, or sealed under a key that is no more.
    }
  }
  const now = () => clock().getTime()
  const fresh = (payer: string | undefined): Payer =>
    Object.fromEntries(
      Object.entries(open(zPayer, payer, PAYER) ?? {}).filter(([, { until }]) => until > now()),
    )
  return {
    begin({ channel, checkoutId, site }) {
      const lookup = cashier.identify(channel)
      const state = randomBytes(16).toString('hex')
      const visit = { state, channel, checkoutId, until: now() + DETOUR_MILLIS }
      return {
        address: lookup.address(`${site}/api/identify/${channel}/return`, state),
        visit: sealer.seal(JSON.stringify(visit), VISIT),
      }
    },
    async finish({ channel, answer, visit: sealed, payer }) {
      const visit = open(zVisit, sealed, VISIT)
      const isOurs = visit && visit.channel === channel && visit.state === answer.state
      if (!isOurs) throw new OnetillError('bad_request')
      const { checkoutId } = visit
      if (visit.until <= now()) return { checkoutId, payer: null }
      const lookup = cashier.identify(channel)
      const known = await lookup.redeem(answer)
      if (known.status !== 'known') return { checkoutId, payer: null }
      const { openid } = known
      const ids = { ...fresh(payer), [lookup.realm]: { openid, until: now() + PAYER_MILLIS } }
      return { checkoutId, payer: sealer.seal(JSON.stringify(ids), PAYER) }
    },
    read: (payer) =>
      Object.fromEntries(
        Object.entries(fresh(payer)).map(([realm, { openid }]) => [realm, openid]),
      ),
  }
}
