'use client'

import type { RefundView } from '@onetill/contract'
import { Price, SuccessIcon, WarningIcon } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'

/** What the till answered, in so many words: asked for isn't the same as paid back. */
export function RefundResult({ refund }: { refund: RefundView }) {
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
