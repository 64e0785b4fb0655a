import type { WalletView } from '@onetill/contract'
import { Badge, LinkButton, Price } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/i18n/locales'

/** What one has to spend, and the way to more. */
export function WalletCard({ wallet, locale }: { wallet: WalletView; locale: Locale }) {
  const words = useTranslations('account.wallet')
  const held = wallet.balances.filter(({ balanceMinor }) => balanceMinor > 0n)
  const [main = { currency: 'CNY', balanceMinor: 0n }, ...others] =
    held.length > 0 ? held : wallet.balances
  return (
    <section
      aria-label={words('title')}
      className="flex flex-wrap items-end justify-between gap-4 rounded-xl border border-line bg-surface p-5"
    >
      <div className="min-w-0">
        <p className="flex items-center gap-2 text-sm text-ink-2">
          {words('balance')}
          {wallet.frozen && <Badge tone="warn">{words('frozen')}</Badge>}
        </p>
        <Price amountMinor={main.balanceMinor} currency={main.currency} locale={locale} size="xl" />
        {others.map(({ currency, balanceMinor }) => (
          <p key={currency} className="text-ink-2">
            <Price amountMinor={balanceMinor} currency={currency} locale={locale} />
          </p>
        ))}
        {held.length === 0 && <p className="mt-1 text-sm text-ink-3">{words('none')}</p>}
      </div>
      <LinkButton as={Link} href="/me/balance" variant="accent">
        {words('topUp')}
      </LinkButton>
    </section>
  )
}
