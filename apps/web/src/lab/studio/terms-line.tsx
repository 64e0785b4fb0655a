'use client'

import { CHANNELS, type Channel, channelLabel, formatMoney } from '@onetill/contract'
import { useLocale, useTranslations } from 'next-intl'
import type { LabMerchant } from '@/lab/lab-types'

/** What the merchant's side allows, in one line. */
export function TermsLine({ merchant }: { merchant: LabMerchant }) {
  const words = useTranslations('lab.terms')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const money = (minor: string) =>
    formatMoney({ amountMinor: BigInt(minor), currency: merchant.currency }, locale)
  const contracts = merchant.contracts.flatMap(({ channel: name, state, minMinor, maxMinor }) => {
    const channel = isChannel(name) ? channelLabel(name, locale) : name
    return [
      words(isState(state) ? state : 'pending', { channel }),
      ...(minMinor ? [words('from', { channel, amount: money(minMinor) })] : []),
      ...(maxMinor ? [words('upTo', { channel, amount: money(maxMinor) })] : []),
    ]
  })
  const rest = [
    ...(merchant.preference.kind === 'split' ? [words('split')] : []),
    ...(merchant.riskTier === 'elevated' || merchant.riskTier === 'high'
      ? [words(merchant.riskTier)]
      : []),
  ]
  return (
    <p className="mt-2 text-xs text-ink-3 max-md:hidden">
      {words('label')} <span className="text-ink-2">{[...contracts, ...rest].join(' · ')}</span>
    </p>
  )
}

function isChannel(name: string): name is Channel {
  return (CHANNELS as readonly string[]).includes(name)
}

function isState(state: string): state is 'active' | 'pending' | 'suspended' {
  return ['active', 'pending', 'suspended'].includes(state)
}
