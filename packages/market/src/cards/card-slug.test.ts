import { describe, expect, it } from 'vitest'
import { cardSlug } from './card-slug'

describe('a card slug', () => {
  it.each([
    ['Wild honey 野生蜂蜜', 'wild-honey-0123456789'],
    ['Crème brûlée — set of 2!', 'creme-brulee-set-of-2-0123456789'],
    ['龙井茶', '0123456789'],
    ['../../etc/passwd', 'etc-passwd-0123456789'],
    ['a'.repeat(90), `${'a'.repeat(40)}-0123456789`],
  ])('of %s is %s', (title, slug) => {
    expect(cardSlug(title, '0123456789')).toBe(slug)
  })

  it('differs each time', () => {
    const slugs = Array.from({ length: 200 }, () => cardSlug('Tea'))
    expect(new Set(slugs).size).toBe(200)
  })
})
