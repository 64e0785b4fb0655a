'use client'

import type { MerchantMoney, PayoutView } from '@onetill/contract'
import { Banner, Button, MoneyField, ResponsiveSheet, WalletIcon, writeMoney } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { errorOf } from '@/trpc/error-of'
import { usePayout } from './use-payout'

type Props = { merchantId: string; money: MerchantMoney }

/** The way to the bank; the button names what will leave. Who may not ask reads why. */
export function RequestPayout({ merchantId, money }: Props) {
  const words = useTranslations('money')
  const [open, setOpen] = useState(false)
  if (!money.mayRequest) {
    return <p className="text-sm text-ink-3">{words('blocked.not_owner')}</p>
  }
  const isPossible = money.blocked === null && money.payableMinor >= money.minimumMinor
  return (
    <>
      <Button
        variant="primary"
        icon={<WalletIcon size={18} />}
        disabled={!isPossible}
        onClick={() => setOpen(true)}
      >
        {words('request.button')}
      </Button>
      {money.account && <PayoutSheet {...{ merchantId, money, open }} onOpenChange={setOpen} />}
    </>
  )
}

type SheetProps = Props & { open: boolean; onOpenChange: (open: boolean) => void }

function PayoutSheet({ merchantId, money, open, onOpenChange }: SheetProps) {
  const words = useTranslations('money.request')
  const common = useTranslations('common')
  const locale = useLocale()
  const router = useRouter()
  const form = useId()
  const payout = usePayout(merchantId)
  const [amountMinor, setAmount] = useState<bigint | null>(null)
  const [tried, setTried] = useState(false)
  const amount = (minor: bigint) => writeMoney(minor, money.currency, locale)
  const problem = problemOf(amountMinor, money)

  function change(next: boolean) {
    onOpenChange(next)
    if (next || !payout.result) return
    payout.reset()
    setAmount(null)
    setTried(false)
    router.refresh()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (amountMinor !== null && !problem) payout.send(amountMinor)
  }

  return (
    <ResponsiveSheet
      open={open}
      onOpenChange={change}
      dismissible={!payout.busy}
      title={words('title')}
      description={payout.result ? undefined : money.account && words('account', money.account)}
      closeLabel={common('close')}
      footer={
        payout.result ? (
          <Button variant="primary" fullWidth onClick={() => change(false)}>
            {words('done')}
          </Button>
        ) : (
          <Button type="submit" form={form} variant="accent" fullWidth loading={payout.busy}>
            {amountMinor ? words('submitAmount', { amount: amount(amountMinor) }) : words('submit')}
          </Button>
        )
      }
    >
      {payout.result ? (
        <PayoutResult payout={payout.result} />
      ) : (
        <form id={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
          {payout.error && (
            <Banner tone="bad">{errorOf(payout.error)?.sentence ?? words('noAnswer')}</Banner>
          )}
          <MoneyField
            label={words('amount')}
            currency={money.currency}
            locale={locale}
            amountMinor={amountMinor}
            onAmountMinor={setAmount}
            hint={words('left', { amount: amount(money.payableMinor) })}
            error={
              problem && (tried || problem === 'tooMuch')
                ? words(problem, {
                    amount: amount(problem === 'tooMuch' ? money.payableMinor : money.minimumMinor),
                  })
                : undefined
            }
          />
          <div>
            <Button size="sm" onClick={() => setAmount(money.payableMinor)}>
              {words('all')}
            </Button>
          </div>
        </form>
      )}
    </ResponsiveSheet>
  )
}

function problemOf(
  amountMinor: bigint | null,
  money: MerchantMoney,
): 'needsAmount' | 'tooSmall' | 'tooMuch' | null {
  if (amountMinor === null) return 'needsAmount'
  if (amountMinor > money.payableMinor) return 'tooMuch'
  return amountMinor < money.minimumMinor ? 'tooSmall' : null
}

function PayoutResult({ payout }: { payout: PayoutView }) {
  const words = useTranslations('money.request')
  const isBad = payout.state === 'failed' || payout.state === 'returned'
  return (
    <Banner tone={isBad ? 'bad' : 'good'} title={words(`results.${payout.state}`)}>
      {words(`resultDetails.${payout.state}`)}
    </Banner>
  )
}
