/** A deterministic source of chance: the same name rolls the same numbers on every machine. */
export type Dice = {
  /** A fraction from 0 up to, not including, 1. */
  readonly roll: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  /** Picks an index in proportion to the weights. */
  readonly weigh: (weights: readonly number[]) => number
  readonly shuffle: <T>(items: readonly T[]) => T[]
}

export function createDice(name: string): Dice {
  const roll = mulberry32(hash(name))
  const between = (low: number, high: number) => low + Math.floor(roll() * (high - low + 1))
  return {
    roll,
    between,
    chance: (probability) => roll() < probability,
    pick: (from) => {
      const item = from[between(0, from.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    weigh: (weights) => {
      let rest = roll() * weights.reduce((sum, weight) => sum + weight, 0)
      const index = weights.findIndex((weight) => {
        rest -= weight
        return rest < 0
      })
      return index < 0 ? weights.length - 1 : index
    },
    shuffle: (items) => {
      const shuffled = [...items]
      for (let index = shuffled.length - 1; index > 0; index--) {
        const other = between(0, index)
        const a = shuffled[index] as (typeof items)[number]
        shuffled[index] = shuffled[other] as (typeof items)[number]
        shuffled[other] = a
      }
      return shuffled
    },
  }
}

/** Mulberry32: 32 bits of state are plenty for a demo, and it is fast. */
function mulberry32(state: number): () => number {
  let current = state
  return () => {
    current = (current + 0x6d2b79f5) | 0
    let mixed = Math.imul(current ^ (current >>> 15), 1 | current)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}
