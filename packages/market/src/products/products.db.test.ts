import type { DeskProductView, ProductInput } from '@onetill/contract'
import { newId } from '@onetill/db'
import { describe, expect, it } from 'vitest'
import { productInput } from '../testing/sample-product'
import { distantDeadline, openScene } from '../testing/scene'

const { db, market, inTransaction, seedMerchant, seedProduct, seedPicture } = await openScene()
const { products, stock } = market
const shop = await seedMerchant()

function asInput(product: DeskProductView): ProductInput {
  const { title, description, goodsType, images, options, variants } = product
  return {
    ...{ title, description, goodsType, images: [...images], options: [...options] },
    variants: variants.map(({ id, sku, values, priceMinor, compareAtMinor, stock }) => ({
      ...{ id, sku, values: [...values], priceMinor, compareAtMinor, stock },
    })),
  }
}

describe('editing a product', () => {
  it('matches variants by id: changes, adds and removes', async () => {
    const product = await seedProduct(shop, [1, 2, 3])
    const input = asInput(product)
    const [first, second] = input.variants
    if (!first || !second) throw new Error('three variants')
    const result = await products.updateProduct(shop.owner, product.id, {
      ...input,
      title: 'Clover honey',
      variants: [
        { ...second, priceMinor: 999n },
        { ...first, id: undefined, values: ['new size'], stock: 7 },
      ],
    })
    if (result.kind !== 'saved') throw new Error(result.kind)
    expect(result.product.title).toBe('Clover honey')
    expect(result.product.variants).toMatchObject([
      { id: second.id, priceMinor: 999n, stock: 2 },
      { values: ['new size'], stock: 7 },
    ])
    const events = await db.write.event.findMany({
      where: { subject: product.id },
      orderBy: { sequence: 'desc' },
    })
    expect(events[0]).toMatchObject({
      kind: 'product.changed',
      data: { prices: [{ variantId: second.id, fromMinor: '1300', toMinor: '999' }] },
    })
  })

  it('never sets stock below what open checkouts were promised, and then saves nothing', async () => {
    const product = await seedProduct(shop, [5])
    const variantId = product.variants[0]?.id ?? ''
    await inTransaction((tx) =>
      stock.hold(tx, newId('checkout'), [{ variantId, quantity: 3 }], distantDeadline()),
    )
    const input = asInput(product)
    const withStock = (units: number) => ({
      ...input,
      title: 'Renamed',
      variants: input.variants.map((variant) => ({ ...variant, stock: units })),
    })
    expect(await products.updateProduct(shop.owner, product.id, withStock(2))).toEqual({
      kind: 'stock_below_held',
      variantId,
      held: 3,
    })
    expect((await products.getProduct(shop.owner, product.id)).title).toBe(product.title)
    expect(await products.updateProduct(shop.owner, product.id, withStock(3))).toMatchObject({
      kind: 'saved',
      product: { variants: [{ stock: 3, held: 3, available: 0 }] },
    })
  })

  it('does not undo sales made while the form was open', async () => {
    const product = await seedProduct(shop, [10])
    const variantId = product.variants[0]?.id ?? ''
    const checkoutId = newId('checkout')
    await inTransaction(async (tx) => {
      await stock.hold(tx, checkoutId, [{ variantId, quantity: 4 }], distantDeadline())
      await stock.take(tx, checkoutId)
    })
    const input = asInput(product)
    const restocked = input.variants.map((each) => ({ ...each, seenStock: 10, stock: 15 }))
    const result = await products.updateProduct(shop.owner, product.id, {
      ...input,
      variants: restocked,
    })
    expect(result).toMatchObject({ kind: 'saved', product: { variants: [{ stock: 11 }] } })
  })

  it('saves and sells at the same time without a deadlock or a lost unit', async () => {
    const product = await seedProduct(shop, [50, 50])
    const ids = product.variants.map((variant) => variant.id)
    const input = asInput(product)
    const same = input.variants.map((variant) => ({ ...variant, seenStock: variant.stock }))
    await Promise.all([
      ...Array.from({ length: 8 }, async () => {
        const checkoutId = newId('checkout')
        const lines = ids.map((variantId) => ({ variantId, quantity: 1 }))
        await inTransaction((tx) => stock.hold(tx, checkoutId, lines, distantDeadline()))
        await inTransaction((tx) => stock.take(tx, checkoutId))
      }),
      ...Array.from({ length: 6 }, (_, index) =>
        products.updateProduct(shop.owner, product.id, {
          ...input,
          title: `Edit ${index}`,
          variants: same,
        }),
      ),
    ])
    expect(await products.getProduct(shop.owner, product.id)).toMatchObject({
      sold: 16,
      variants: [
        { stock: 42, held: 0 },
        { stock: 42, held: 0 },
      ],
    })
  })

  it("refuses another product's variant, values that do not fit the options, and twins", async () => {
    const product = await seedProduct(shop, [1, 1])
    const other = await seedProduct(shop, [1, 1])
    const input = asInput(product)
    const [first, second] = input.variants
    if (!first || !second) throw new Error('two variants')
    const save = (...variants: ProductInput['variants']) =>
      products.updateProduct(shop.owner, product.id, { ...input, variants })
    const foreign = other.variants[0]?.id
    await expect(save({ ...first, id: foreign })).rejects.toMatchObject({ code: 'not_found' })
    const bad = { code: 'bad_request' }
    await expect(save({ ...first, values: [] })).rejects.toMatchObject(bad)
    await expect(save(first, { ...second, values: first.values })).rejects.toMatchObject(bad)
  })

  it("refuses a stranger's edit and another shop's pictures", async () => {
    const product = await seedProduct(shop)
    const rival = await seedMerchant()
    const input = asInput(product)
    await expect(products.updateProduct(rival.owner, product.id, input)).rejects.toMatchObject({
      code: 'not_found',
    })
    const image = await seedPicture(rival.owner, rival.id)
    await expect(
      products.createProduct(shop.owner, shop.id, productInput(image, [1])),
    ).rejects.toMatchObject({ code: 'bad_request' })
  })
})

describe('listing products', () => {
  it('pages through all of them once, and finds by title or SKU', async () => {
    const crowded = await seedMerchant()
    const image = await seedPicture(crowded.owner, crowded.id)
    const made: string[] = []
    for (let index = 0; index < 23; index++) {
      const input = { ...productInput(image, [1]), title: `Jar ${index}` }
      made.push((await products.createProduct(crowded.owner, crowded.id, input)).id)
    }
    const first = await products.listProducts(crowded.owner, crowded.id)
    const second = await products.listProducts(crowded.owner, crowded.id, { cursor: first.next })
    const seen = [...first.items, ...second.items].map((product) => product.id)
    expect(seen.toSorted()).toEqual(made.toSorted())
    expect(second.next).toBeNull()
    const found = await products.listProducts(crowded.owner, crowded.id, { q: 'jar 22' })
    expect(found.items.map((product) => product.title)).toEqual(['Jar 22'])
  })
})
