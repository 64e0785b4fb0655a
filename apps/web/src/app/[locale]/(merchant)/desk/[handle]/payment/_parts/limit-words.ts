'use client'

import { type ContractLimits, countryLabel } from '@onetill/contract'
import { writeMoney } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'

/** Says what a contract allows, in one line. */
export function useLimitWords(currency: string) {
  const words = useTranslations('payment')
  const locale = useLocale()
  const money = (amountMinor: bigint) => writeMoney(amountMinor, currency, locale)
  const separator = locale === 'zh-CN' ? '、' : ', '
  function amounts({ minMinor, maxMinor }: ContractLimits): string {
    if (minMinor !== null && maxMinor !== null)
      return words('perPayment', { minimum: money(minMinor), maximum: money(maxMinor) })
    if (minMinor !== null) return words('from', { minimum: money(minMinor) })
    return maxMinor === null ? words('anyAmount') : words('upTo', { maximum: money(maxMinor) })
  }
  return {
    limits: (limits: ContractLimits) =>
      [
        limits.currencies.join(separator),
        amounts(limits),
        limits.goodsTypes.map((goodsType) => words(`goods.${goodsType}`)).join(separator),
        limits.countries
          ? limits.countries.map((code) => countryLabel(code, locale)).join(separator)
          : words('anywhere'),
      ].join(' · '),
  }
}
