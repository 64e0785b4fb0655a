import type { CardView, MerchantBrief, PostView } from '@onetill/contract'
import { expect, it } from 'vitest'
import { hasAnyWord, pickMerchants, pickProducts } from './pick-products'

const card = (productId: string, block: CardView['block'] = null) =>
  ({ id: `card of ${productId}`, productId, block }) as CardView
const merchant = (id: string) => ({ id }) as MerchantBrief
const post = (by: string, ...cards: CardView[]) =>
  ({ merchant: merchant(by), cards }) as unknown as PostView

it('shows each product once and what can be bought first', () => {
  const posts = [
    post('a', card('tea', 'sold_out'), card('cup')),
    post('b', card('tea'), card('bag')),
  ]
  expect(pickProducts(posts, 9).map((shown) => shown.productId)).toEqual(['cup', 'bag', 'tea'])
  expect(pickProducts(posts, 1).map((shown) => shown.productId)).toEqual(['cup'])
})

it('shows each merchant once', () => {
  expect(pickMerchants([post('a'), post('b'), post('a')]).map(({ id }) => id)).toEqual(['a', 'b'])
})

it.each([
  ['Lantern Press', 'lantern', true],
  ['Lantern Press', 'card PRESS', true],
  ['云岭咖啡', '咖啡 豆', true],
  ['云岭咖啡', '茶', false],
  ['云岭咖啡', '   ', false],
])('%s for "%s": %s', (name, text, found) => {
  expect(hasAnyWord(name, text)).toBe(found)
})
