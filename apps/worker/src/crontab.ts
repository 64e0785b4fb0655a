/**
 * What runs by the clock, whether or not anything asked for it: a lost job must never be the end of a matter.
 * Five fields as in crontab(5), in UTC.
 */
export const CRONTAB = `
* * * * * ledger.advance
* * * * * insight.roll
* * * * * orders.settle
`
