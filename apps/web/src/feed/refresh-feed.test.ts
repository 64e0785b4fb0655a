import { expect, it } from 'vitest'
import { unlessOld } from './refresh-feed'

it('serves what is kept, unless a quiet spell has made it old', async () => {
  const kept = { written: 'kept', at: 1_000_000 }
  const anew = async () => ({ written: 'anew', at: 1_300_001 })
  expect(await unlessOld(kept, anew, 1_300_000)).toBe('kept')
  expect(await unlessOld(kept, anew, 1_300_001)).toBe('anew')
})
