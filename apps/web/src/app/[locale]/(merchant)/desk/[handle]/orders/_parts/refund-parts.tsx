'use client'

import type { OrderView } from '@onetill/contract'
import { Checkbox, Chip, Price, QuantityStepper, TextField } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { type RefundDraft, refundableUnits } from './refund-draft'

export type PartProps = { draft: RefundDraft; onDraft: (draft: RefundDraft) => void }

/** Which goods come back, and whether they may be sold again. */
export function RefundLines({
  order,
  draft,
  onDraft,
  problem,
}: PartProps & { order: OrderView; problem?: string }) {
  const words = useTranslations('desk.refund')
  const locale = useLocale()
  return (
    <div>
      <ul className="-mt-2">
        {order.lines.map((line) => {
          const most = refundableUnits(line, order)
          return (
            <li
              key={line.id}
              className="flex items-center justify-between gap-3 border-b border-line py-3"
            >
              <div className="min-w-0">
                <p className="line-clamp-2 text-sm font-medium">{line.title}</p>
                <p className="text-sm text-ink-3">
                  {line.variantTitle && <>{line.variantTitle} · </>}
                  <Price
                    amountMinor={line.unitPriceMinor}
                    currency={order.currency}
                    locale={locale}
                  />
                </p>
              </div>
              {most > 0 ? (
                <QuantityStepper
                  quantity={draft.quantities[line.id] ?? 0}
                  min={0}
                  max={most}
                  onQuantity={(quantity) =>
                    onDraft({ ...draft, quantities: { ...draft.quantities, [line.id]: quantity } })
                  }
                  words={{
                    label: words('quantityOf', { title: line.title }),
                    less: words('less'),
                    more: words('more'),
                  }}
                />
              ) : (
                <span className="shrink-0 text-sm text-ink-3">{words('lineDone')}</span>
              )}
            </li>
          )
        })}
      </ul>
      {problem && (
        <p role="alert" className="mt-2 text-sm text-bad">
          {problem}
        </p>
      )}
      <Checkbox
        label={words('restock')}
        hint={words('restockHint')}
        checked={draft.restock}
        onChange={(event) => onDraft({ ...draft, restock: event.target.checked })}
        className="mt-1"
      />
    </div>
  )
}

const REASONS = ['asked', 'damaged', 'outOfStock', 'wrongItem'] as const

/** Why: the buyer reads it. */
export function RefundReason({ draft, onDraft, missing }: PartProps & { missing: boolean }) {
  const words = useTranslations('desk.refund')
  return (
    <div className="flex flex-col gap-2.5">
      <TextField
        label={words('reason')}
        hint={words('reasonHint')}
        error={missing ? words('needsReason') : undefined}
        value={draft.reason}
        maxLength={80}
        onChange={(event) => onDraft({ ...draft, reason: event.target.value })}
      />
      <div className="flex flex-wrap gap-2">
        {REASONS.map((name) => (
          <Chip
            key={name}
            selected={draft.reason === words(`reasons.${name}`)}
            onClick={() => onDraft({ ...draft, reason: words(`reasons.${name}`) })}
          >
            {words(`reasons.${name}`)}
          </Chip>
        ))}
      </div>
    </div>
  )
}
