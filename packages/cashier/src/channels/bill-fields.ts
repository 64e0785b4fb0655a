import { type Channel, fromDecimalString, OnetillError } from '@onetill/contract'

/** Refuses a bill, naming the part that is not as it must be. */
export function unreadable(channel: Channel, part: string): OnetillError {
  return new OnetillError('bill_unreadable', { channel, part })
}

/** `-12.34`, exactly; more than two digits after the point only if they are noughts. Undefined for anything else. */
export function readYuan(text: string): bigint | undefined {
  const match = /^(-?)(\d{1,13}\.\d{2})0*$/.exec(text)
  const amountMinor = match?.[2] === undefined ? undefined : fromDecimalString(match[2], 'CNY')
  return match?.[1] && amountMinor !== undefined ? -amountMinor : amountMinor
}

/** `2026-01-31 08:00:00` in Beijing. Undefined for anything else. */
export function readBeijingTime(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return undefined
  const time = new Date(`${text.replace(' ', 'T')}+08:00`)
  return Number.isNaN(time.getTime()) ? undefined : time
}

export function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n)
}
