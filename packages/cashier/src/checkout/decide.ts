import type { Address, GoodsType, Plan, Surface, Viewer } from '@onetill/contract'
import { isPayerKnown } from '../attempt/identify-payer'
import type { Caller } from '../caller'
import type { Deps } from '../deps'
import { plan } from '../plan/plan'
import type { PlanInput } from '../plan/plan-input'
import { tillTerms } from '../terms/till-terms'
import type { Conditions } from './load-conditions'

/** What the plan needs to know of a checkout. */
export type Planned = {
  readonly purpose: string
  readonly currency: string
  readonly totalMinor: bigint
  readonly goodsTypes: readonly string[]
  readonly surface: string
  readonly address: Address | null
  readonly stableKey: string
}

/** How the flows have been doing, read before a transaction starts. */
export type Weather = Pick<PlanInput, 'health' | 'successRates'>

export type Decision = { readonly inputs: Omit<PlanInput, 'matrix'>; readonly plan: Plan }

export async function readWeather(deps: Deps): Promise<Weather> {
  const [health, successRates] = await Promise.all([
    deps.record.health(),
    deps.record.successRates(),
  ])
  return { health, successRates }
}

/** Decides how `buyer` can pay from the software that sent the request. No IO: all that matters is handed in. */
export function decide(
  deps: Deps,
  checkout: Planned,
  conditions: Conditions,
  buyer: Viewer | null,
  caller: Caller,
  weather: Weather,
): Decision {
  const client = deps.clientOf(caller)
  const group = `${client.host}/${client.platform}/`
  const { currency, totalMinor } = checkout
  const topUp = checkout.purpose === 'top_up'
  const inputs: Decision['inputs'] = {
    client,
    surface: checkout.surface as Surface,
    terms: topUp ? tillTerms(deps.channels.ready, currency) : conditions.terms,
    basket: {
      purpose: topUp ? 'top_up' : 'purchase',
      currency,
      totalMinor,
      goodsTypes: checkout.goodsTypes as GoodsType[],
      country: checkout.goodsTypes.includes('physical')
        ? (checkout.address?.country ?? null)
        : null,
    },
    buyer: {
      id: buyer?.userId ?? null,
      signedIn: buyer !== null,
      balanceMinor: conditions.balanceMinor,
      walletFrozen: conditions.walletFrozen,
      oneTapLimitMinor: conditions.oneTapLimitMinor,
      openidKnown: isPayerKnown(deps, 'wechatpay', caller),
      alipayIdKnown: isPayerKnown(deps, 'alipay', caller),
      identifiedBy: deps.channels.identifying,
      lastSuccess: conditions.lastSuccess,
      stableKey: buyer?.userId ?? checkout.stableKey,
    },
    health: weather.health,
    ready: deps.channels.ready,
    successRates: Object.fromEntries(
      Object.entries(weather.successRates).filter(([key]) => key.startsWith(group)),
    ),
  }
  const decided = plan({ ...inputs, matrix: deps.matrix })
  return { inputs, plan: totalMinor === 0n && conditions.terms.canSell ? free(decided) : decided }
}

/** What costs nothing needs no network: one tap that moves no money, for anyone. */
function free(decided: Plan): Plan {
  return {
    ...decided,
    flows: [{ flow: 'balance.one_tap', channel: 'balance', fit: 'here', because: ['allowed'] }],
    handoffs: [],
    rejected: decided.rejected.filter(({ flow }) => flow !== 'balance.one_tap'),
  }
}
