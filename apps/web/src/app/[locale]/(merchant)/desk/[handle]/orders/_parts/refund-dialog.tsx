'use client'

import type { OrderView } from '@onetill/contract'
import {
  Banner,
  Button,
  MoneyField,
  ResponsiveSheet,
  SegmentedControl,
  writeMoney,
} from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { errorOf } from '@/trpc/error-of'
import { type RefundDraft, refundAmount, refundRequest, startRefund } from './refund-draft'
import { type PartProps, RefundLines, RefundReason } from './refund-parts'
import { RefundResult } from './refund-result'
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
  const [draft, setDraft] = useState<RefundDraft>(() => startRefund(order))
  const [tried, setTried] = useState(false)
  const leftMinor = order.totalMinor - order.refundedMinor - order.disputedMinor
  const amountMinor = refundAmount(draft, order.lines)
  const money = (minor: bigint) => writeMoney(minor, order.currency, locale)

  function change(next: boolean) {
    onOpenChange(next)
    if (next || !refund.result) return
    refund.reset()
    setDraft(startRefund(order))
    setTried(false)
    router.refresh()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (amountMinor === null || amountMinor > leftMinor || !draft.reason.trim()) return
    refund.send(refundRequest(draft, order))
  }

  return (
    <ResponsiveSheet
      open={open}
      onOpenChange={change}
      dismissible={!refund.busy}
      title={words('title')}
      description={refund.result ? undefined : words('left', { amount: money(leftMinor) })}
      closeLabel={common('close')}
      footer={
        refund.result ? (
          <Button variant="primary" fullWidth onClick={() => change(false)}>
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
        <RefundResult refund={refund.result} />
      ) : (
        <form id={form} noValidate onSubmit={submit} className="flex flex-col gap-5">
          {refund.error && (
            <Banner tone="bad">{errorOf(refund.error)?.sentence ?? words('noAnswer')}</Banner>
          )}
          <Fields {...{ order, draft, tried }} onDraft={setDraft} />
        </form>
      )}
    </ResponsiveSheet>
  )
}

function Fields({
  order,
  draft,
  onDraft,
  tried,
}: PartProps & { order: OrderView; tried: boolean }) {
  const words = useTranslations('desk.refund')
  const locale = useLocale()
  const name = useId()
  const leftMinor = order.totalMinor - order.refundedMinor - order.disputedMinor
  const amountMinor = refundAmount(draft, order.lines)
  const left = { amount: writeMoney(leftMinor, order.currency, locale) }
  const problem =
    amountMinor !== null && amountMinor > leftMinor
      ? words('tooMuch', left)
      : tried && amountMinor === null
        ? words(draft.way === 'lines' ? 'needsLine' : 'needsAmount')
        : undefined
  return (
    <>
      <SegmentedControl
        legend={words('way')}
        name={name}
        value={draft.way}
        onValueChange={(way) => onDraft({ ...draft, way })}
        options={[
          { value: 'lines', label: words('byLines') },
          { value: 'amount', label: words('byAmount') },
        ]}
      />
      {draft.way === 'lines' ? (
        <RefundLines {...{ order, draft, onDraft, problem }} />
      ) : (
        <MoneyField
          label={words('amount')}
          currency={order.currency}
          locale={locale}
          amountMinor={draft.amountMinor}
          onAmountMinor={(minor) => onDraft({ ...draft, amountMinor: minor })}
          hint={words('left', left)}
          error={problem}
        />
      )}
      <RefundReason draft={draft} onDraft={onDraft} missing={tried && !draft.reason.trim()} />
    </>
  )
}
