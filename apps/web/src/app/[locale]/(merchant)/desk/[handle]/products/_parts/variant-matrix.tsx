'use client'

import { Button, MoneyField, NumberField, TextField } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import type { VariantDraft } from './product-draft'

type Field = 'priceMinor' | 'compareAtMinor' | 'stock' | 'sku'
type Props = {
  variants: readonly VariantDraft[]
  currency: string
  onVariants: (variants: VariantDraft[]) => void
  errorAt: (at: number, field: Field) => string | undefined
}

/** Price, stock and SKU of each variant: a row on a desktop, a block on a phone. */
export function VariantMatrix({ variants, currency, onVariants, errorAt }: Props) {
  const words = useTranslations('desk.product')
  const change = (at: number, part: Partial<VariantDraft>) =>
    onVariants(variants.map((variant, index) => (index === at ? { ...variant, ...part } : variant)))
  const [first, ...rest] = variants
  function copyFirst() {
    if (!first) return
    const { priceMinor, compareAtMinor } = first
    onVariants([first, ...rest.map((variant) => ({ ...variant, priceMinor, compareAtMinor }))])
  }
  return (
    <div className="flex flex-col gap-3">
      {rest.length > 0 && (
        <Button size="sm" variant="ghost" className="self-end" onClick={copyFirst}>
          {words('copyPrice')}
        </Button>
      )}
      <ol className="flex flex-col gap-3">
        {variants.map((variant, at) => (
          <li
            key={variant.id ?? JSON.stringify(variant.values)}
            id={`variant-${at}`}
            className="scroll-mt-28 rounded-lg border border-line p-3.5"
          >
            {variant.values.length > 0 && (
              <p className="mb-2.5 font-medium break-words">{variant.values.join(' · ')}</p>
            )}
            <VariantFields
              variant={variant}
              currency={currency}
              onChange={(part) => change(at, part)}
              errorAt={(field) => errorAt(at, field)}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

type FieldsProps = {
  variant: VariantDraft
  currency: string
  onChange: (part: Partial<VariantDraft>) => void
  errorAt: (field: Field) => string | undefined
}

function VariantFields({ variant, currency, onChange, errorAt }: FieldsProps) {
  const words = useTranslations('desk.product')
  const locale = useLocale()
  return (
    <div className="grid grid-cols-2 items-start gap-3 lg:grid-cols-4">
      <MoneyField
        label={words('price')}
        {...{ currency, locale }}
        amountMinor={variant.priceMinor}
        onAmountMinor={(priceMinor) => onChange({ priceMinor })}
        error={errorAt('priceMinor')}
      />
      <MoneyField
        label={words('compareAt')}
        note={words('optional')}
        {...{ currency, locale }}
        amountMinor={variant.compareAtMinor}
        onAmountMinor={(compareAtMinor) => onChange({ compareAtMinor })}
        error={errorAt('compareAtMinor')}
      />
      <NumberField
        label={words('stock')}
        value={variant.stock === null ? '' : String(variant.stock)}
        onChange={(event) => onChange({ stock: readCount(event.target.value) })}
        error={errorAt('stock')}
      />
      <TextField
        label={words('sku')}
        note={words('optional')}
        value={variant.sku}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ sku: event.target.value })}
        error={errorAt('sku')}
      />
    </div>
  )
}

function readCount(text: string): number | null {
  const digits = text.replace(/\D/g, '').slice(0, 7)
  return digits ? Number(digits) : null
}
