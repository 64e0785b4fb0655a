'use client'

import { CheckoutPanel, type Session } from '@onetill/cashier/react'
import { TOP_UP_MAX_MINOR, TOP_UP_MIN_MINOR } from '@onetill/contract'
import {
  Button,
  LockIcon,
  MoneyField,
  Price,
  ResponsiveSheet,
  SegmentedControl,
  toast,
  writeMoney,
} from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSiteSurroundings } from '@/buy/use-surroundings'
import { sessionOf } from '@/buy/web-till'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'

const ROUND_SUMS = [5_000n, 10_000n, 20_000n, 50_000n] as const

type TopUpProps = { currency: string; balanceMinor: bigint }

/** Choosing how much; the till takes it from there. */
export function TopUp({ currency, balanceMinor }: TopUpProps) {
  const words = useTranslations('account')
  const locale = useLocale()
  const [amountMinor, setAmountMinor] = useState<bigint | null>(ROUND_SUMS[1])
  const [session, setSession] = useState<Session>()
  const [opening, setOpening] = useState(false)
  const money = (minor: bigint) => writeMoney(minor, currency, locale)
  const fits =
    amountMinor !== null && amountMinor >= TOP_UP_MIN_MINOR && amountMinor <= TOP_UP_MAX_MINOR

  async function open() {
    if (!fits) return
    setOpening(true)
    try {
      const opened = await api.checkout.topUp.mutate({
        amountMinor,
        currency: currency as 'CNY',
        returnTo: '/me',
      })
      setSession(sessionOf(opened, { offline: words('offline') }))
    } catch (error) {
      toast(errorOf(error)?.sentence ?? words('offline'))
    } finally {
      setOpening(false)
    }
  }

  return (
    <div className="flex flex-col gap-6 px-4 py-6 sm:rounded-2xl sm:border sm:border-line sm:bg-surface sm:px-6">
      <p className="text-ink-2">
        {words('balance.now')}
        <Price
          className="ml-2 text-ink"
          {...{ amountMinor: balanceMinor, currency, locale }}
          size="lg"
        />
      </p>
      <SegmentedControl
        legend={words('balance.amount')}
        name="amount"
        value={String(amountMinor)}
        onValueChange={(value) => setAmountMinor(BigInt(value))}
        options={ROUND_SUMS.map((sum) => ({
          value: String(sum),
          label: <Price amountMinor={sum} currency={currency} locale={locale} trim />,
        }))}
        className="figures"
      />
      <MoneyField
        label={words('balance.other')}
        currency={currency}
        locale={locale}
        amountMinor={amountMinor}
        onAmountMinor={setAmountMinor}
        error={
          amountMinor !== null && !fits
            ? words('balance.bad', {
                least: money(TOP_UP_MIN_MINOR),
                most: money(TOP_UP_MAX_MINOR),
              })
            : undefined
        }
      />
      <Button
        variant="accent"
        size="lg"
        fullWidth
        loading={opening}
        disabled={!fits}
        onClick={open}
      >
        {amountMinor === null
          ? words('balance.pick')
          : words('balance.go', { amount: money(amountMinor) })}
      </Button>
      <p className="flex items-center justify-center gap-1.5 text-center text-xs text-ink-3">
        <LockIcon size={14} className="shrink-0" />
        {words('balance.safe')}
      </p>
      {session && (
        <TopUpSheet
          key={session.look.checkout.id}
          session={session}
          onClose={() => setSession(undefined)}
        />
      )}
    </div>
  )
}

function TopUpSheet({ session, onClose }: { session: Session; onClose: () => void }) {
  const router = useRouter()
  const close = useTranslations('common')('close')
  const leave = () => {
    onClose()
    router.refresh()
  }
  const surroundings = useSiteSurroundings(leave)
  return (
    <CheckoutPanel
      session={session}
      surroundings={surroundings}
      frame={({ title, body, footer, dismissible }) => (
        <ResponsiveSheet
          open
          closeLabel={close}
          title={title}
          footer={footer}
          dismissible={dismissible}
          onOpenChange={(stays) => !stays && leave()}
        >
          {body}
        </ResponsiveSheet>
      )}
    />
  )
}
