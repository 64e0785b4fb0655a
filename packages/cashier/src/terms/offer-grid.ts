import {
  type Client,
  currencyExponent,
  type Flow,
  OFFER_PLACES,
  type Offer,
  type OfferPlace,
} from '@onetill/contract'
import { tellingReason } from '../plan/choose-handoffs'
import type { CompiledMatrix } from '../plan/compile-matrix'
import { plan } from '../plan/plan'
import type { Contract, MerchantConditions, PlanInput } from '../plan/plan-input'

const PHONE = { platform: 'ios', form: 'phone', embedded: false, evidence: [] } as const

/** One ordinary client for each place: new enough for everything that is proven there. */
const CLIENTS: Readonly<Record<OfferPlace, Client>> = {
  wechat: { ...PHONE, host: 'wechat', version: '8.0.49', confidence: 'inferred' },
  alipay: { ...PHONE, host: 'alipay', version: '10.5.0', confidence: 'inferred' },
  phone_browser: { ...PHONE, host: 'browser', version: '18.5', confidence: 'inferred' },
  desktop_browser: {
    ...PHONE,
    ...{ platform: 'windows', form: 'desktop' },
    ...{ host: 'browser', version: '140.0', confidence: 'inferred' },
  },
  onetill_app: { ...PHONE, host: 'onetill', version: '9.0.0', confidence: 'attested' },
  overseas_app: { ...PHONE, host: 'instagram', version: '312.0', confidence: 'inferred' },
}

/**
 * What these conditions offer at each place through each contract, to a buyer in whose way nothing stands: signed in,
 * with enough balance, buying something that the contract takes.
 */
export function gridOffers(
  terms: MerchantConditions,
  ready: readonly Flow[],
  matrix: CompiledMatrix,
): Offer[] {
  return OFFER_PLACES.flatMap((place) =>
    terms.contracts.map((contract): Offer => {
      const { channel } = contract
      const { flows, rejected } = plan(inputOf(CLIENTS[place], terms, contract, ready, matrix))
      const offered = flows.filter((flow) => flow.channel === channel).map(({ flow }) => flow)
      const refused = rejected.filter(({ flow }) => flow.startsWith(`${channel}.`))
      const telling = offered.length > 0 ? undefined : tellingReason(refused)
      const facts = { host: CLIENTS[place].host, ...telling?.facts }
      return { place, channel, flows: offered, reason: telling?.reason ?? null, facts }
    }),
  )
}

function inputOf(
  client: Client,
  terms: MerchantConditions,
  contract: Contract,
  ready: readonly Flow[],
  matrix: CompiledMatrix,
): PlanInput {
  const totalMinor = usualAmount(terms.settlementCurrency, contract)
  return {
    ...{ client, terms, ready, matrix },
    surface: 'card_page',
    basket: {
      ...{ purpose: 'purchase', currency: terms.settlementCurrency, totalMinor },
      goodsTypes: [contract.goodsTypes[0] ?? 'physical'],
      country: contract.countries?.[0] ?? null,
    },
    buyer: {
      ...{ id: null, signedIn: true, balanceMinor: totalMinor, walletFrozen: false },
      ...{ oneTapLimitMinor: null, openidKnown: true, alipayIdKnown: true },
      ...{ lastSuccess: null, stableKey: 'anyone' },
    },
    health: {},
    successRates: {},
  }
}

/** A hundred of the currency, or what of it the contract takes. */
function usualAmount(currency: string, { minMinor, maxMinor }: Contract): bigint {
  const usual = 100n * 10n ** BigInt(currencyExponent(currency))
  if (minMinor !== null && usual < minMinor) return minMinor
  return maxMinor !== null && usual > maxMinor ? maxMinor : usual
}
