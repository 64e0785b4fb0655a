import { describe, expect, it } from 'vitest'
import { pickWidth, storedWidths } from './image-widths'

describe('stored widths', () => {
  it.each([
    [100, [100]],
    [320, [320]],
    [700, [320, 640, 700]],
    [5000, [320, 640, 1080, 2048]],
  ])('of a picture %i wide', (natural, widths) => {
    expect(storedWidths(natural)).toEqual(widths)
  })

  it('always pick one that is stored', () => {
    for (let natural = 1; natural < 2500; natural += 37) {
      for (const wanted of [1, 320, 640, 1080, 2048, 9999]) {
        expect(storedWidths(natural)).toContain(pickWidth(natural, wanted))
      }
    }
  })
})
