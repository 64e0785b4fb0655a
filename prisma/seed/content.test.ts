import {
  zBasicBlock,
  zBusinessBlock,
  zFinancialBlock,
  zHandle,
  zProductInput,
} from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import { ACCOUNTS, PEOPLE } from './people'
import { createSpriteSource } from './pictures/sprites'
import { priceOf } from './plant/plan-products'
import { SHOPS } from './shops/all'
import type { ProductText, ShopText } from './shops/shop'

const PICTURE = 'med_picture'

function productInput({ currency }: ShopText, product: ProductText) {
  const { title, text, goods = 'physical', options = [] } = product
  const choices = product.variants ?? [['', product.price ?? '0', product.stock ?? 0] as const]
  return {
    ...{ title, description: text, goodsType: goods, images: [PICTURE], options },
    variants: choices.map(([values, price, stock]) => ({
      sku: '',
      values: values === '' ? [] : values.split('/'),
      priceMinor: priceOf(price, currency),
      compareAtMinor: product.was ? priceOf(product.was, currency) : null,
      stock,
    })),
  }
}

describe.each(SHOPS.map((shop) => [shop.handle, shop] as const))('the shop %s', (_, shop) => {
  it('could have applied with what is said of it', () => {
    const { name, handle, tagline, category, country, kind, address } = shop
    const person = PEOPLE.find(([known]) => known === shop.owner)
    const basic = { name, handle, tagline, category, country, avatar: PICTURE }
    const contact = { contactName: person?.[1], contactPhone: shop.phone }
    expect(zBasicBlock.safeParse({ ...basic, ...contact }).error).toBeUndefined()
    if (shop.registration === '') return // Its draft says no more.
    const business = {
      kind,
      legalName: shop.legalName,
      registrationNumber: shop.registration,
      address,
    }
    const papers = { licence: PICTURE, legalRepresentative: person?.[1], validUntil: null }
    expect(zBusinessBlock.safeParse({ ...business, ...papers }).error).toBeUndefined()
    const [bankName, accountNumber] = shop.bank
    const bank = { bankName, accountNumber, accountHolder: shop.legalName }
    const financial = { ...bank, settlementCurrency: shop.currency }
    expect(zFinancialBlock.safeParse(financial).error).toBeUndefined()
  })

  it('sells what a merchant could have entered, each choice with a value for each option', () => {
    for (const product of shop.products) {
      const input = productInput(shop, product)
      expect(zProductInput.safeParse(input).error).toBeUndefined()
      for (const { values } of input.variants) expect(values).toHaveLength(input.options.length)
    }
  })

  it('posts one to nine cards at a time, each of something it sells', () => {
    const keys = new Set(shop.products.map(({ key }) => key))
    for (const [text, ...cards] of shop.posts) {
      expect(text.length).toBeGreaterThan(5)
      expect(cards.length >= 1 && cards.length <= 9).toBe(true)
      expect(cards.filter((key) => !keys.has(key))).toEqual([])
      expect(new Set(cards).size).toBe(cards.length)
    }
  })

  it('shows nothing that there is no picture of', async () => {
    const sprites = createSpriteSource()
    const art = new Set([...shop.art, ...shop.products.flatMap((product) => product.art)])
    for (const emoji of art)
      expect((await sprites.draw(emoji, 16, 0, false)).width).toBeGreaterThan(15)
  })
})

describe('the people', () => {
  it('have handles of their own, and every account is one of them', () => {
    const handles = PEOPLE.map(([handle]) => handle)
    expect(new Set(handles).size).toBe(handles.length)
    expect(handles.filter((handle) => !zHandle.safeParse(handle).success)).toEqual([])
    expect(ACCOUNTS.filter(({ handle }) => !handles.includes(handle))).toEqual([])
  })

  it('are as many, with as much to buy and read, as a lively demo needs', () => {
    const products = SHOPS.flatMap((shop) => shop.products)
    const posts = SHOPS.flatMap((shop) => shop.posts)
    expect(PEOPLE.length).toBeGreaterThanOrEqual(60)
    expect(SHOPS.length).toBeGreaterThanOrEqual(14)
    expect(products.length).toBeGreaterThanOrEqual(60)
    expect(posts.length).toBeGreaterThanOrEqual(200)
  })
})
