import type { CheckoutLineView, CheckoutView } from '@onetill/contract'
import { Picture, Price, QuantityStepper } from '@onetill/ui'
import { useSurroundings } from './surroundings'
import type { CheckoutModel } from './use-checkout'

const MOST = 99

/** What is bought and from whom, with the total below. */
export function LineList({ checkout, model }: { checkout: CheckoutView; model: CheckoutModel }) {
  const { locale, say } = useSurroundings()
  const { lines, totalMinor, currency, merchant } = checkout
  if (checkout.purpose === 'top_up') {
    return (
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-ink-2">{say('total')}</span>
        <Price amountMinor={totalMinor} currency={currency} locale={locale} size="xl" />
      </div>
    )
  }
  return (
    <section aria-label={merchant?.name} className="flex flex-col gap-3">
      <ul className="flex flex-col gap-3">
        {lines.map((line) => (
          <Line key={line.id} line={line} checkout={checkout} model={model} />
        ))}
      </ul>
      <div className="flex items-baseline justify-between gap-4 border-t border-line pt-3">
        <span className="min-w-0 truncate text-sm text-ink-2">{merchant?.name}</span>
        <span className="flex items-baseline gap-2">
          <span className="text-sm text-ink-2">{say('total')}</span>
          <Price amountMinor={totalMinor} currency={currency} locale={locale} size="lg" />
        </span>
      </div>
    </section>
  )
}

type LineProps = { line: CheckoutLineView; checkout: CheckoutView; model: CheckoutModel }

function Line({ line, checkout, model }: LineProps) {
  const { locale, say, pictureOf } = useSurroundings()
  const editable = checkout.status !== 'complete_in_progress' && checkout.lines.length === 1
  const changeQuantity = (quantity: number) => {
    if (!line.cardId) return
    const { cardId, variantId, unitPriceMinor } = line
    void model.update({
      lines: [{ cardId, variantId, quantity, seenPriceMinor: unitPriceMinor }],
    })
  }
  return (
    <li className="flex gap-3">
      <Picture
        picture={line.image ? { src: pictureOf(line.image), alt: '' } : null}
        className="size-18 shrink-0 rounded-md"
      />
      <div className="flex min-w-0 flex-1 flex-col">
        <p className="line-clamp-2 font-medium">{line.title}</p>
        {line.variantTitle && <p className="truncate text-sm text-ink-2">{line.variantTitle}</p>}
        <div className="mt-auto flex items-center justify-between gap-2">
          <Price
            amountMinor={line.unitPriceMinor}
            currency={checkout.currency}
            locale={locale}
            size="md"
          />
          {editable && line.cardId ? (
            <QuantityStepper
              quantity={line.quantity}
              onQuantity={changeQuantity}
              max={MOST}
              words={{
                label: say('quantity.label'),
                less: say('quantity.less'),
                more: say('quantity.more'),
              }}
            />
          ) : (
            <span className="figures text-sm text-ink-2">
              {say('times', { count: line.quantity })}
            </span>
          )}
        </div>
      </div>
    </li>
  )
}
