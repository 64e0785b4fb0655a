'use client'

import { type CardView, formatMoney, type ProductView } from '@onetill/contract'
import {
  Button,
  type Chosen,
  findVariant,
  OptionPicker,
  Picture,
  Price,
  QuantityStepper,
} from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Basket } from './use-basket'

const LOW = 5
const MOST = 99

type Props = { card: CardView; product: ProductView; basket: Basket }

/** Which one, and how many. */
export function ChooseVariant({ card, product, basket }: Props) {
  const words = useTranslations('checkout')
  const locale = useLocale()
  const [chosen, setChosen] = useState<Chosen>(() => firstChoice(product))
  const [quantity, setQuantity] = useState(1)
  const variant = product.variants.find(({ values }) =>
    values.every((value, at) => value === chosen[at]),
  )
  const choices = product.variants.map(({ id, values, available }) => ({
    id,
    values,
    available: available > 0,
  }))
  const most = Math.min(variant?.available ?? MOST, MOST)
  const count = Math.max(1, Math.min(quantity, most))
  const missing = product.options.find((_, at) => !chosen[at])
  const amountMinor = (variant?.priceMinor ?? card.priceMinor) * BigInt(count)
  const buyable = variant !== undefined && findVariant(choices, chosen)?.available === true
  return (
    <div className="flex flex-col gap-5">
      <div className="flex gap-3">
        <Picture
          picture={card.image ? { src: `/media/${card.image}/320.webp`, alt: '' } : null}
          className="size-18 shrink-0 rounded-md"
        />
        <div className="flex min-w-0 flex-1 flex-col justify-between">
          <p className="line-clamp-2 font-medium">{card.title}</p>
          <div className="flex items-baseline justify-between gap-2">
            <Price
              amountMinor={variant?.priceMinor ?? card.priceMinor}
              compareAtMinor={variant?.compareAtMinor ?? undefined}
              currency={product.currency}
              locale={locale}
              size="lg"
            />
            <StockNote available={variant?.available} />
          </div>
        </div>
      </div>
      <OptionPicker
        options={product.options.map((name, at) => ({
          name,
          values: [...new Set(product.variants.map(({ values }) => values[at] ?? ''))],
        }))}
        variants={choices}
        chosen={chosen}
        onChoose={setChosen}
      />
      <div className="flex items-center justify-between gap-3">
        <span className="text-sm font-medium text-ink-2">{words('quantity.label')}</span>
        <QuantityStepper
          quantity={count}
          onQuantity={setQuantity}
          max={Math.max(1, most)}
          words={{
            label: words('quantity.label'),
            less: words('quantity.less'),
            more: words('quantity.more'),
          }}
        />
      </div>
      <Button
        variant="accent"
        size="lg"
        fullWidth
        loading={basket.busy}
        disabled={!buyable || basket.busy}
        onClick={() => {
          if (!variant) return
          const { id: variantId, priceMinor: seenPriceMinor } = variant
          void basket.open({ cardId: card.id, variantId, quantity: count, seenPriceMinor })
        }}
      >
        {missing
          ? words('buy.pick', { option: missing })
          : buyable
            ? words('buy.next', {
                amount: formatMoney({ amountMinor, currency: product.currency }, locale),
              })
            : words('buy.soldOut')}
      </Button>
    </div>
  )
}

function StockNote({ available }: { available: number | undefined }) {
  const words = useTranslations('checkout')
  if (available === undefined || available > LOW || available < 1) return null
  return (
    <span className="text-sm font-medium text-warn">{words('buy.left', { count: available })}</span>
  )
}

/** Options with a single value are no choice; the first variant that is left is a good guess for the rest. */
function firstChoice({ options, variants }: ProductView): Chosen {
  const first = variants.find(({ available }) => available > 0) ?? variants[0]
  return options.map((_, at) => first?.values[at] ?? null)
}
