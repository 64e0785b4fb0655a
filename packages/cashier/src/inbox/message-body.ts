import type { NetworkNotification } from '../channels/channel'
import { toJson } from '../json'

const AMOUNTS = ['amountMinor', 'refundMinor', 'feeMinor']

/** A verified notification as it is stored: amounts as strings of digits. */
export function writeMessage(notification: NetworkNotification) {
  return toJson(notification)
}

/** The same notification, read back. */
export function readMessage(body: unknown): NetworkNotification {
  return JSON.parse(JSON.stringify(body), (key, value) =>
    AMOUNTS.includes(key) && typeof value === 'string' ? BigInt(value) : value,
  )
}
