import { compileMatrix, MATRIX, type PlanInput, plan } from '@onetill/cashier/plan'
import { channelOf, FLOWS, type Flow } from '@onetill/contract'
import { newId } from '@onetill/db'
import type { Archive } from './archive'

/** What the till is told about the client, the shop, the basket and whoever buys. */
export type Decided = Pick<PlanInput, 'client' | 'surface' | 'terms' | 'basket'> & {
  readonly flow: Flow
  readonly buyerId: string | null
  /** Stands for a buyer without an account. */
  readonly stableKey: string
}

const matrix = compileMatrix(MATRIX)

/** What today's matrix says to a checkout of the past, with all that it was told: it can be replayed like any other. */
export function recordDecision(
  archive: Archive,
  checkoutId: string,
  { flow, buyerId, stableKey, ...told }: Decided,
  at: Date,
): void {
  const fromBalance = channelOf(flow) === 'balance'
  const inputs: Omit<PlanInput, 'matrix'> = {
    ...told,
    buyer: {
      id: buyerId,
      signedIn: buyerId !== null,
      balanceMinor: buyerId === null ? null : fromBalance ? told.basket.totalMinor : 0n,
      walletFrozen: false,
      oneTapLimitMinor: null,
      openidKnown: false,
      alipayIdKnown: false,
      identifiedBy: ['wechatpay', 'alipay'],
      lastSuccess: null,
      stableKey,
    },
    health: {},
    ready: FLOWS,
    successRates: {},
  }
  const decided = plan({ ...inputs, matrix })
  archive.file('Decision', {
    id: newId('decision', at.getTime()),
    checkoutId,
    matrixVersion: decided.matrixVersion,
    inputs: withDigits(inputs),
    plan: withDigits(decided),
    createdAt: at,
  })
}

/** Amounts as JSON holds them. */
function withDigits(value: object): object {
  return JSON.parse(
    JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? item.toString() : item)),
  )
}
