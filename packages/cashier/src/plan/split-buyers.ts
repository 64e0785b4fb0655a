import { CHANNELS, type Channel } from '@onetill/contract'

/**
 * The channels in the order this buyer meets them under a volume split. The same key always gives the same
 * order, each channel comes first for its share of buyers, and a channel that drops out leaves the rest in order.
 */
export function splitOrder(
  weights: Readonly<Partial<Record<Channel, number>>>,
  stableKey: string,
): readonly Channel[] {
  const left = CHANNELS.filter((channel) => isWeight(weights[channel]))
  const order: Channel[] = []
  while (left.length > 0) {
    const total = left.reduce((sum, channel) => sum + (weights[channel] ?? 0), 0)
    let point = hashKey(`${order.length}:${stableKey}`) % total
    const index = left.findIndex((channel) => {
      point -= weights[channel] ?? 0
      return point < 0
    })
    order.push(...left.splice(index, 1))
  }
  return order
}

/** A weight that means something: a whole number above zero and small enough to add up. */
export function isWeight(weight: number | undefined): weight is number {
  return weight !== undefined && Number.isInteger(weight) && weight > 0 && weight <= 1_000_000
}

/** FNV-1a with murmur3's finaliser: 32 well-mixed bits, the same on every machine. */
function hashKey(key: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
