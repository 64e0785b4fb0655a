import type { DeskProductView } from '@onetill/contract'
import { Badge, DataTable, Picture, Price } from '@onetill/ui'
import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { pictureOf } from '../../../_parts/picture-of'
import { extremes } from '../../_parts/extremes'
import { ProductMenu } from './product-menu'

type Props = { products: readonly DeskProductView[]; base: string }

/** What the shop sells, with what is left of it. */
export function ProductTable({ products, base }: Props) {
  const words = useTranslations('desk.products')
  const format = useFormatter()
  return (
    <DataTable
      label={words('title')}
      as={Link}
      rows={products}
      rowKey={(product) => product.id}
      rowHref={(product) => `${base}/${product.id}`}
      columns={[
        {
          key: 'title',
          header: words('product'),
          phone: 'title',
          cell: (product) => (
            <span className="flex items-center gap-3">
              <Picture
                picture={pictureOf(product.images[0] ?? '', '')}
                sizes="44px"
                dimmed={product.paused}
                className="size-11 shrink-0 rounded-md"
              />
              <span className="line-clamp-2 min-w-0">{product.title}</span>
            </span>
          ),
        },
        {
          key: 'state',
          header: words('state'),
          phone: 'line',
          cell: (product) => <StateBadge product={product} />,
        },
        {
          key: 'stock',
          header: words('stock'),
          align: 'end',
          phone: 'line',
          cell: (product) => <Stock product={product} />,
        },
        {
          key: 'sold',
          header: words('sold'),
          align: 'end',
          cell: (product) => format.number(product.sold),
        },
        {
          key: 'price',
          header: words('price'),
          align: 'end',
          phone: 'trailing',
          cell: (product) => <PriceRange product={product} />,
        },
        {
          key: 'menu',
          header: <span className="sr-only">{words('actions')}</span>,
          align: 'end',
          phone: 'trailing',
          cell: (product) => (
            <span className="relative z-10 -my-2 -mr-2.5 inline-flex">
              <ProductMenu product={product} href={`${base}/${product.id}`} />
            </span>
          ),
        },
      ]}
    />
  )
}

export function StateBadge({ product }: { product: DeskProductView }) {
  const words = useTranslations('desk.products.states')
  const left = product.variants.reduce((sum, { available }) => sum + available, 0)
  if (product.paused) return <Badge tone="neutral">{words('paused')}</Badge>
  if (left <= 0) return <Badge tone="warn">{words('soldOut')}</Badge>
  return <Badge tone="good">{words('onSale')}</Badge>
}

function Stock({ product }: { product: DeskProductView }) {
  const words = useTranslations('desk.products')
  const format = useFormatter()
  const stock = product.variants.reduce((sum, variant) => sum + variant.stock, 0)
  const held = product.variants.reduce((sum, variant) => sum + variant.held, 0)
  return (
    <span className="figures">
      <span className="md:hidden">{words('stock')} </span>
      {format.number(stock)}
      {held > 0 && <span className="text-ink-3"> · {words('held', { count: held })}</span>}
    </span>
  )
}

function PriceRange({ product }: { product: DeskProductView }) {
  const locale = useLocale()
  const { least, most } = extremes(product.variants.map(({ priceMinor }) => priceMinor))
  const price = (amountMinor: bigint) => (
    <Price amountMinor={amountMinor} currency={product.currency} locale={locale} />
  )
  return (
    <span className="inline-flex flex-wrap items-baseline justify-end gap-x-1">
      {price(least)}
      {most > least && <span className="whitespace-nowrap">– {price(most)}</span>}
    </span>
  )
}
