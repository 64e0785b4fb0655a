import { CHANNELS } from '@onetill/contract'
import { DataTable, EmptyState, PageHeader, Price } from '@onetill/ui'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { orHidden } from '../_parts/or-hidden'

const KINDS = [
  'platform:fees',
  'platform:suspense',
  'platform:differences',
  'platform:gifts',
  'merchant:pending',
  'merchant:available',
  'buyer:balance',
  'sharer:credit',
  'payout:transit',
  'dispute:held',
  'bank',
] as const

export default async function BooksPage() {
  const totals = await orHidden((await serverApi()).treasury.trialTotals())
  const words = await getTranslations('treasury.books')
  const currencies = [...new Set(totals.map(({ currency }) => currency))]
  return (
    <>
      <PageHeader title={words('title')} detail={words('detail')} />
      {currencies.length === 0 && <EmptyState title={words('empty')} />}
      <div className="flex flex-col gap-8">
        {currencies.map((currency) => (
          <CurrencyBooks
            key={currency}
            currency={currency}
            totals={totals.filter((total) => total.currency === currency)}
          />
        ))}
      </div>
    </>
  )
}

type Totals = Awaited<ReturnType<Awaited<ReturnType<typeof serverApi>>['treasury']['trialTotals']>>

async function CurrencyBooks(props: { currency: string; totals: Totals }) {
  const words = await getTranslations('treasury.books')
  const format = await getFormatter()
  const locale = await getLocale()
  const channels = await getTranslations('treasury.channel')
  const { currency, totals } = props
  const nameOf = (kind: string) => {
    const [, channel, what] = /^channel:(\w+):(clearing|refunds)$/.exec(kind) ?? []
    const known = CHANNELS.find((each) => each === channel)
    if (known && (what === 'clearing' || what === 'refunds')) {
      return words(`kinds.${what}`, { channel: channels(known) })
    }
    const named = KINDS.find((each) => each === kind)
    return named ? words(`kinds.${named}`) : kind
  }
  const sum = {
    ...{ kind: '', currency },
    accounts: totals.reduce((count, { accounts }) => count + accounts, 0),
    balanceMinor: totals.reduce((total, { balanceMinor }) => total + balanceMinor, 0n),
  }
  return (
    <section>
      <h2 className="mb-3 text-lg font-semibold">{currency}</h2>
      <DataTable
        label={`${words('title')} ${currency}`}
        rows={[...totals, sum]}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: 'kind',
            header: words('kind'),
            phone: 'title',
            cell: ({ kind }) => (kind ? nameOf(kind) : <strong>{words('sum')}</strong>),
          },
          {
            key: 'accounts',
            header: words('accounts'),
            align: 'end',
            cell: ({ accounts }) => format.number(accounts),
          },
          {
            key: 'balance',
            header: words('balance'),
            phone: 'trailing',
            align: 'end',
            cell: ({ balanceMinor }) => (
              <Price amountMinor={balanceMinor} currency={currency} locale={locale} />
            ),
          },
        ]}
      />
    </section>
  )
}
