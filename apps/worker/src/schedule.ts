import { parseCronItems } from 'graphile-worker'

/**
 * What runs every minute, whether or not anything asked for it: a lost job must never be the end of a matter.
 */
export const SCHEDULE = parseCronItems(
  ['ledger.advance', 'insight.roll', 'orders.settle', 'flows.watch'].map((task) => ({
    task,
    match: '* * * * *',
  })),
)
