'use client'

import { Button, MoneyField, Section, Switch } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { api } from '@/trpc/api'
import { useSaving } from './use-saving'

type WalletSettingsProps = { currency: string; limitMinor: bigint; frozen: boolean }

/** How freely the balance pays. */
export function WalletSettings({ currency, limitMinor, frozen }: WalletSettingsProps) {
  const words = useTranslations('account.wallet')
  const locale = useLocale()
  const router = useRouter()
  const [limit, setLimit] = useState<bigint | null>(limitMinor)
  const [ice, setIce] = useState(frozen)
  const { saving, save } = useSaving()

  async function saveLimit(event: FormEvent) {
    event.preventDefault()
    if (limit === null) return
    if (await save(() => api.checkout.changeWallet.mutate({ oneTapLimitMinor: limit }))) {
      router.refresh()
    }
  }

  async function freeze(on: boolean) {
    setIce(on)
    if (await save(() => api.checkout.changeWallet.mutate({ frozen: on }))) router.refresh()
    else setIce(!on)
  }

  return (
    <Section title={words('title')}>
      <form onSubmit={saveLimit} className="flex flex-wrap items-end gap-3">
        <MoneyField
          label={words('limit')}
          hint={words('limitHint')}
          error={limit === null ? words('limitBad') : undefined}
          currency={currency}
          locale={locale}
          amountMinor={limit}
          onAmountMinor={setLimit}
          className="min-w-0 flex-1 basis-56"
        />
        {limit !== limitMinor && (
          <Button type="submit" variant="primary" loading={saving} disabled={limit === null}>
            {words('limitSave')}
          </Button>
        )}
      </form>
      <div className="mt-4 border-t border-line pt-2">
        <Switch
          label={words('freeze')}
          hint={words('freezeHint')}
          checked={ice}
          disabled={saving}
          onChange={(event) => freeze(event.target.checked)}
        />
      </div>
    </Section>
  )
}
