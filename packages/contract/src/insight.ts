import { z } from 'zod'
import type { Channel } from './plan'
import type { Surface } from './surface'

/** Spans a merchant can look at; each is compared with the span of equal length before it. */
export const PERIODS = ['7d', '30d', '90d', 'quarter'] as const
export type Period = (typeof PERIODS)[number]
export const zPeriod = z.enum(PERIODS)

/** A figure and the same figure of the period before and of the quarter before. */
export type Metric<T> = { readonly now: T; readonly before: T; readonly quarterBefore: T }

export type DashboardView = {
  readonly period: Period
  readonly currency: string
  readonly timezone: string
  /** Local dates, inclusive. */
  readonly from: string
  readonly to: string
  /** Gross merchandise value: what buyers paid, before refunds. */
  readonly gmvMinor: Metric<bigint>
  readonly refundedMinor: Metric<bigint>
  readonly orders: Metric<number>
  readonly averageOrderMinor: Metric<bigint>
  readonly byDay: readonly {
    readonly day: string
    readonly gmvMinor: bigint
    readonly orders: number
  }[]
  readonly bySurface: readonly {
    readonly surface: Surface
    readonly gmvMinor: bigint
    readonly orders: number
  }[]
  readonly byChannel: readonly {
    readonly channel: Channel
    readonly gmvMinor: bigint
    readonly orders: number
  }[]
  readonly byQuarter: readonly {
    readonly quarter: string
    readonly gmvMinor: bigint
    readonly orders: number
  }[]
  readonly topCards: readonly {
    readonly cardId: string
    readonly title: string
    readonly image: string
    readonly gmvMinor: bigint
    readonly orders: number
    readonly units: number
  }[]
}
