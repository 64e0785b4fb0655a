import type { Channel, Flow, UnknownCause } from './plan'

/** What a call of a network can fail for, on the network's own account. */
export type CallFailure = UnknownCause | 'network_refused'

/** How a flow has been doing for the last hour; payments for the last day. */
export type FlowReport = {
  readonly flow: Flow
  readonly channel: Channel
  /** `open` is left alone, `probing` is being tried again, `degraded` is offered last. */
  readonly state: 'healthy' | 'degraded' | 'open' | 'probing'
  /** Since when its breaker stands as it does; null when it never tripped. */
  readonly since: Date | null
  /** When an open breaker lets the first probe through. */
  readonly retryAt: Date | null
  readonly answered: number
  readonly failed: number
  /** Upper bounds of the time within which half and nineteen in twenty calls were answered. */
  readonly p50Millis: number | null
  readonly p95Millis: number | null
  readonly causes: readonly {
    readonly cause: CallFailure
    readonly count: number
    readonly lastAt: Date
  }[]
  readonly triedToday: number
  readonly paidToday: number
}

export type ChannelHealth = { readonly channel: Channel; readonly flows: readonly FlowReport[] }
