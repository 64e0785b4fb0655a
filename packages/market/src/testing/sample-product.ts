import type { ProductInput } from '@onetill/contract'
import sharp from 'sharp'

export function productInput(
  image: string,
  stocks: readonly number[],
  priceMinor = 1200n,
): ProductInput {
  return {
    title: 'Wild honey 野生蜂蜜',
    description: '',
    goodsType: 'physical',
    images: [image],
    options: stocks.length > 1 ? ['size'] : [],
    variants: stocks.map((stock, index) => ({
      sku: `HONEY-${index}`,
      values: stocks.length > 1 ? [`size ${index}`] : [],
      priceMinor: priceMinor + BigInt(index) * 100n,
      compareAtMinor: null,
      stock,
    })),
  }
}

export function picture(width = 64, height = 48): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#c96' } })
    .jpeg()
    .toBuffer()
}
