import type { Client, Flow, Plan } from '@onetill/contract'
import { plan } from './plan'
import type { BuyerFacts, PlanInput } from './plan-input'
import { PHONE_BROWSER, sampleInput } from './sample-input'

/** Somebody whom every flow knows, with ¥1,000 in the balance. */
export const SIGNED_IN: BuyerFacts = {
  ...sampleInput().buyer,
  id: 'usr_1',
  signedIn: true,
  balanceMinor: 100_000n,
  openidKnown: true,
  alipayIdKnown: true,
}

export const ONETILL = { host: 'onetill', confidence: 'attested' } as const
export const DESKTOP = { platform: 'windows', form: 'desktop' } as const

/** What is planned for the sample on a client that differs from a phone's browser. */
export const planOn = (client: Partial<Client>, change: Partial<PlanInput> = {}) =>
  plan(sampleInput({ client: { ...PHONE_BROWSER, ...client }, ...change }))

export const flowsOf = (answer: Plan) => answer.flows.map(({ flow }) => flow)

export const reasonOf = (answer: Plan, flow: Flow) =>
  answer.rejected.find((rejected) => rejected.flow === flow)
