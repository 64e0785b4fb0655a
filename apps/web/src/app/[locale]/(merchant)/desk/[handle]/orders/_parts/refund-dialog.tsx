'use client'

import type { OrderView, RefundView } from '@onetill/contract'
import {
  Banner,
  Button,
  Checkbox,
  Chip,
  MoneyField,
  Price,
  QuantityStepper,
  ResponsiveSheet,
  SegmentedControl,
  SuccessIcon,
  TextField,
  WarningIcon,
  writeMoney,
} from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { errorOf } from '@/trpc/error-of'
import {
  EMPTY_REFUND,
  type RefundDraft,
  refundAmount,
  refundableUnits,
  refundRequest,
} from './refund-draft'
import { useRefund } from './use-refund'

type Props = { order: OrderView; open: boolean; onOpenChange: (open: boolean) => void }

/** Gives money back: some of the goods, or an amount. The button names what will leave the shop. */
export function RefundDialog({ order, open, onOpenChange }: Props) {
  const words = useTranslations('desk.refund')
  const common = useTranslations('common')
  const locale = useLocale()
  const router = useRouter()
  const form = useId()
  const refund = useRefund()
  const [draft, setDraft] = useState<RefundDraft>(EMPTY_REFUND)
  const [tried, setTried] = useState(false)
  const leftMinor = order.totalMinor - order.refundedMinor
  const amountMinor = refundAmount(draft, order.lines)
  const money = (minor: bigint) => writeMoney(minor, order.currency, locale)
  const tooMuch = amountMinor !== null && amountMinor > leftMinor

  function change(next: boolean) {
    onOpenChange(next)
    if (next || !refund.result) return
    refund.reset()
    setDraft(EMPTY_REFUND)
    setTried(false)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (amountMinor === null || tooMuch || !draft.reason.trim()) return
    refund.send(refundRequest(draft, order))
  }

  function done() {
    change(false)
    router.refresh()
  }

  return (
    <ResponsiveSheet
      open={open}
      onOpenChange={(next) => (next || !refund.result ? change(next) : done())}
      dismissible={!refund.busy}
      title={words('title')}
      description={words('left', { amount: money(leftMinor) })}
      closeLabel={common('close')}
      footer={
        refund.result ? (
          <Button variant="primary" fullWidth onClick={done}>
            {words('close')}
          </Button>
        ) : (
          <Button type="submit" form={form} variant="accent" fullWidth loading={refund.busy}>
            {amountMinor === null
              ? words('submit')
              : words('submitAmount', { amount: money(amountMinor) })}
          </Button>
        )
      }
    >
      {refund.result ? (
        <Result refund={refund.result} />
      ) : (
        <form id={form} noValidate onSubmit={submit} className="flex flex-col gap-5">
          {refund.error && (
            <Banner tone="bad">{errorOf(refund.error)?.sentence ?? words('noAnswer')}</Banner>
          )}
          <SegmentedControl
            legend={words('way')}
            name={`${form}-way`}
            value={draft.way}
            onValueChange={(way) => setDraft({ ...draft, way })}
            options={[
              { value: 'lines', label: words('byLines') },
              { value: 'amount', label: words('byAmount') },
            ]}
          />
          {draft.way === 'lines' ? (
            <Lines order={order} draft={draft} onDraft={setDraft} empty={tried && !amountMinor} />
          ) : (
            <MoneyField
              label={words('amount')}
              currency={order.currency}
              locale={locale}
              amountMinor={draft.amountMinor}
              onAmountMinor={(minor) => setDraft({ ...draft, amountMinor: minor })}
              hint={words('left', { amount: money(leftMinor) })}
              error={
                tooMuch
                  ? words('tooMuch', { amount: money(leftMinor) })
                  : tried && amountMinor === null
                    ? words('needsAmount')
                    : undefined
              }
            />
          )}
          <Reason draft={draft} onDraft={setDraft} missing={tried && !draft.reason.trim()} />
        </form>
      )}
    </ResponsiveSheet>
  )
}

type PartProps = { draft: RefundDraft; onDraft: (draft: RefundDraft) => void }

function Lines({ order, draft, onDraft, empty }: PartProps & { order: OrderView; empty: boolean }) {
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
      {empty && (
        <p role="alert" className="mt-2 text-sm text-bad">
          {words('needsLine')}
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

function Reason({ draft, onDraft, missing }: PartProps & { missing: boolean }) {
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

/** What the till answered, in so many words: asked for isn't the same as paid back. */
function Result({ refund }: { refund: RefundView }) {
  const words = useTranslations('desk.refund')
  const locale = useLocale()
  const failed = refund.state === 'failed'
  const state = failed ? 'failed' : refund.state === 'succeeded' ? 'succeeded' : 'pending'
  return (
    <div role="status" className="flex flex-col items-center py-6 text-center">
      {failed ? (
        <WarningIcon size={44} strokeWidth={1.5} className="text-bad" />
      ) : (
        <SuccessIcon size={44} strokeWidth={1.5} className="text-good" />
      )}
      <p className="mt-4">
        <Price
          amountMinor={refund.amountMinor}
          currency={refund.currency}
          locale={locale}
          size="xl"
        />
      </p>
      <p className="mt-2 text-lg font-semibold">{words(`results.${state}`)}</p>
      <p className="mt-1 max-w-sm text-ink-2">{words(`resultDetails.${state}`)}</p>
    </div>
  )
}
