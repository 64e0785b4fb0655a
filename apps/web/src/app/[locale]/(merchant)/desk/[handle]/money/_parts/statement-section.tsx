import type { MerchantStatement } from '@onetill/contract'
import { DataTable, DownloadIcon, LinkButton, Price, TabLinks } from '@onetill/ui'
import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { monthsToShow } from './months'
import { KINDS, kindWord } from './statement-words'

type Props = { statement: MerchantStatement; month: string; base: string }
type Row = {
  readonly key: string
  readonly label: string
  readonly count: number | null
  readonly pendingMinor: bigint
  readonly availableMinor: bigint
  readonly strong: boolean
}

/** One month of the shop's books: opening, each kind of movement, closing; every single one in the file. */
export function StatementSection({ statement, month, base }: Props) {
  const words = useTranslations('money.statement')
  const format = useFormatter()
  const locale = useLocale()
  const { currency, merchantId, from, to, timezone } = statement
  const file = `/api/statement?${new URLSearchParams({ merchantId, from, to, locale })}`
  const amount = (amountMinor: bigint, strong: boolean) =>
    amountMinor === 0n && !strong ? (
      <span className="text-ink-3">—</span>
    ) : (
      <span className={strong ? 'font-semibold' : undefined}>
        <Price {...{ amountMinor, currency, locale }} />
      </span>
    )
  return (
    <section className="mt-10">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 className="text-lg font-semibold">{words('title')}</h2>
          <p className="text-sm text-ink-3">{words('detail')}</p>
        </div>
        <LinkButton href={file} download icon={<DownloadIcon size={18} />}>
          {words('download')}
        </LinkButton>
      </div>
      <TabLinks
        as={Link}
        label={words('months')}
        className="mb-4"
        links={monthsToShow(month, timezone).map((each) => ({
          href: `${base}?month=${each}`,
          label: format.dateTime(new Date(`${each}-15T00:00:00Z`), {
            timeZone: 'UTC',
            year: 'numeric',
            month: 'short',
          }),
          current: each === month,
        }))}
      />
      <DataTable
        label={words('title')}
        rows={rowsOf(statement, words)}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'kind',
            header: words('kind'),
            phone: 'title',
            cell: ({ label, strong }) => (
              <span className={strong ? 'font-semibold' : undefined}>{label}</span>
            ),
          },
          {
            key: 'count',
            header: words('count'),
            align: 'end',
            cell: ({ count }) => count !== null && format.number(count),
          },
          {
            key: 'pending',
            header: words('pending'),
            phone: 'line',
            align: 'end',
            cell: (row) => (
              <>
                <span className="mr-1 md:hidden">{words('pending')}</span>
                {amount(row.pendingMinor, row.strong)}
              </>
            ),
          },
          {
            key: 'available',
            header: words('available'),
            phone: 'trailing',
            align: 'end',
            cell: (row) => amount(row.availableMinor, row.strong),
          },
        ]}
      />
    </section>
  )
}

function rowsOf(
  { opening, closing, totals }: MerchantStatement,
  words: ReturnType<typeof useTranslations<'money.statement'>>,
): Row[] {
  const end = (key: 'opening' | 'closing', sums: typeof opening): Row => ({
    ...{ key, label: words(key), count: null, strong: true },
    ...sums,
  })
  return [
    end('opening', opening),
    ...[...totals].sort(byPlace).map((total) => ({
      ...total,
      key: total.kind,
      label: words(`kinds.${kindWord(total.kind)}`),
      strong: false,
    })),
    end('closing', closing),
  ]
}

function byPlace(one: { readonly kind: string }, other: { readonly kind: string }): number {
  const place = ({ kind }: typeof one) => (KINDS as readonly string[]).indexOf(kind)
  return place(one) - place(other)
}
