import { parseCronItems } from 'graphile-worker'

/**
 * What runs every minute, whether or not anything asked for it: a lost job must never be the end of a matter. Bills
 * are asked for from half past ten in Beijing, when both networks have written yesterday's, and hourly until evening.
 */
export const SCHEDULE = parseCronItems([
  ...['ledger.advance', 'insight.roll', 'orders.settle', 'flows.watch'].map((task) => ({
    task,
    match: '* * * * *',
  })),
  { task: 'bills.read', match: '30 2-12 * * *' },
  { task: 'answers.prune', match: '17 * * * *' },
])
