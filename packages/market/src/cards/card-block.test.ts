import { describe, expect, it } from 'vitest'
import { cardBlock } from './card-block'

const fine = { gone: false, merchantState: 'verified', paused: false, available: 1 }

describe('why a card is blocked', () => {
  it.each([
    [{}, null],
    [{ available: 0 }, 'sold_out'],
    [{ available: 0, paused: true }, 'paused'],
    [{ paused: true, merchantState: 'restricted' }, 'merchant_restricted'],
    [{ merchantState: 'suspended' }, 'merchant_restricted'],
    [{ gone: true, merchantState: 'suspended' }, 'gone'],
  ])('%j → %s', (change, block) => {
    expect(cardBlock({ ...fine, ...change })).toBe(block)
  })
})
