import type { Row, Rows } from '../rows'
import type { Product, Shop, World } from '../world'
import { priceOf } from './plan-products'

/** Products as they stand today: what history sold is counted, what is in stock is what is left. */
export async function plantProducts(
  rows: Rows,
  { shops, calendar }: World,
  sold: ReadonlyMap<string, number>,
): Promise<void> {
  const all = shops.flatMap((shop) => shop.products.map((product) => ({ shop, product })))
  await rows.add(
    'Product',
    all.map(({ shop, product }, index) => ({
      id: product.id,
      merchantId: shop.id,
      title: product.text.title,
      description: product.text.text,
      goodsType: product.goodsType,
      currency: shop.text.currency,
      images: product.images,
      options: product.text.options ?? [],
      paused: product.text.paused ?? false,
      sold: sold.get(product.id) ?? 0,
      createdAt: calendar.daysAgo(214),
      updatedAt: calendar.daysAgo(1 + (index % 30)),
    })),
  )
  await rows.add(
    'Variant',
    all.flatMap(({ shop, product }) => variantRows(shop, product)),
  )
}

function variantRows({ text: shop }: Shop, { id, text, variants }: Product): Row[] {
  const compareAtMinor = text.was ? priceOf(text.was, shop.currency) : null
  return variants.map((variant, position) => ({
    id: variant.id,
    productId: id,
    sku: `${shop.handle}-${text.key}${variants.length > 1 ? `-${position + 1}` : ''}`.toUpperCase(),
    values: variant.title === '' ? [] : variant.title.split(' · '),
    priceMinor: variant.priceMinor,
    compareAtMinor,
    stock: variant.stock,
    position,
  }))
}
