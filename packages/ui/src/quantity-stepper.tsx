'use client'

import { MinusIcon, PlusIcon } from './icons'

export type QuantityStepperProps = {
  quantity: number
  onQuantity: (quantity: number) => void
  min?: number
  max: number
  words: { label: string; less: string; more: string }
}

export function QuantityStepper({
  quantity,
  onQuantity,
  min = 1,
  max,
  words,
}: QuantityStepperProps) {
  const step = (next: number) => onQuantity(Math.min(max, Math.max(min, next)))
  const button =
    'inline-flex size-11 items-center justify-center rounded-full text-ink hover:bg-sunken disabled:text-line-strong disabled:hover:bg-transparent'
  return (
    <fieldset className="inline-flex items-center rounded-full border border-line-strong">
      <legend className="sr-only">{words.label}</legend>
      <button
        type="button"
        aria-label={words.less}
        disabled={quantity <= min}
        onClick={() => step(quantity - 1)}
        className={button}
      >
        <MinusIcon size={18} />
      </button>
      <output aria-live="polite" className="figures min-w-7 text-center font-semibold">
        {quantity}
      </output>
      <button
        type="button"
        aria-label={words.more}
        disabled={quantity >= max}
        onClick={() => step(quantity + 1)}
        className={button}
      >
        <PlusIcon size={18} />
      </button>
    </fieldset>
  )
}
