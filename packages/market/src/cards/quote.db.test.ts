import { newId } from '@onetill/db'
import { describe, expect, it } from 'vitest'
import { distantDeadline, openScene } from '../testing/scene'

const { db, market, inTransaction, seedMerchant, seedCard } = await openScene()
const { cards, stock } = market
const shop = await seedMerchant()

type Line = { cardId: string; variantId: string; quantity: number }
const quote = (lines: Line[], checkoutId?: string) =>
  inTransaction((tx) => cards.quote(tx, lines, checkoutId))

async function seedLine(quantity: number, stocks: readonly number[] = [2]): Promise<Line> {
  const { card, product } = await seedCard(shop, stocks)
  return { cardId: card.id, variantId: product.variants[0]?.id ?? '', quantity }
}

describe('a quote', () => {
  it('prices lines in their order, at the price of the moment', async () => {
    const [one, two] = [await seedLine(1), await seedLine(2, [5, 5])]
    await db.write.variant.update({ where: { id: one.variantId }, data: { priceMinor: 777n } })
    const answer = await quote([two, one])
    expect(answer).toMatchObject({
      merchant: { id: shop.id, state: 'verified', country: 'CN' },
      currency: 'CNY',
      lines: [
        { variantId: two.variantId, unitPriceMinor: 1200n, variantTitle: 'size 0', block: null },
        { variantId: one.variantId, unitPriceMinor: 777n, variantTitle: '', block: null },
      ],
    })
  })

  it('says sold out when the lines together want more than there is', async () => {
    const line = await seedLine(1)
    const { lines } = await quote([line, line, line])
    expect(lines.map((each) => each.block)).toEqual(['sold_out', 'sold_out', 'sold_out'])
    expect((await quote([line, line])).lines[0]?.block).toBeNull()
  })

  it('counts what the checkout itself holds as available to it', async () => {
    const line = await seedLine(2)
    const checkoutId = newId('checkout')
    await inTransaction((tx) => stock.hold(tx, checkoutId, [line], distantDeadline()))
    expect((await quote([line])).lines[0]?.block).toBe('sold_out')
    expect((await quote([line], checkoutId)).lines[0]?.block).toBeNull()
  })

  it('counts units whose hold has run out as available', async () => {
    const line = await seedLine(2)
    const past = new Date(Date.now() - 1000)
    await inTransaction((tx) => stock.hold(tx, newId('checkout'), [line], past))
    expect((await quote([line])).lines[0]?.block).toBeNull()
    await inTransaction((tx) => stock.hold(tx, newId('checkout'), [line], distantDeadline()))
    expect((await quote([line])).lines[0]?.block).toBe('sold_out')
  })

  it('refuses forged pairs of card and variant, and mixed baskets', async () => {
    const [line, other] = [await seedLine(1), await seedLine(1)]
    const rival = await seedMerchant()
    const foreign = await seedCard(rival)
    const theirs = {
      ...{ cardId: foreign.card.id, quantity: 1 },
      variantId: foreign.product.variants[0]?.id ?? '',
    }
    const gone = { code: 'not_found' }
    await expect(quote([{ ...line, variantId: other.variantId }])).rejects.toMatchObject(gone)
    await expect(quote([{ ...line, cardId: newId('card') }])).rejects.toMatchObject(gone)
    await expect(quote([line, theirs])).rejects.toMatchObject({ code: 'mixed_basket' })
  })
})
