import type { DisputeView } from '@onetill/contract'
import { type Column, DataTable, EmptyState, PageHeader, Price, ShieldIcon } from '@onetill/ui'
import Link from 'next/link'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { Pager } from '@/shell/pager'
import { type Search, single, withSearch } from '@/shell/read-search'
import { deskMerchant } from '../../_parts/desk-merchant'
import { orNotFound } from '../../_parts/or-not-found'
import { DisputeBadge, DisputeReason } from './_parts/dispute-facts'

type Props = { params: Promise<{ handle: string }>; searchParams: Search }

export async function generateMetadata() {
  return { title: (await getTranslations('money.nav'))('disputes') }
}

export default async function DisputesPage({ params, searchParams }: Props) {
  const merchant = await deskMerchant((await params).handle)
  const after = single((await searchParams).after)
  const api = await serverApi()
  const page = await orNotFound(api.money.disputes({ merchantId: merchant.id, cursor: after }))
  const words = await getTranslations('money.dispute')
  const base = `/desk/${merchant.handle}/disputes`
  return (
    <>
      <PageHeader title={words('title')} detail={words('detail')} />
      <DataTable
        label={words('title')}
        as={Link}
        rows={page.items}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${base}/${id}`}
        columns={await disputeColumns(merchant.timezone)}
        empty={
          <div className="rounded-xl border border-line bg-surface">
            <EmptyState
              icon={<ShieldIcon size={26} strokeWidth={1.5} />}
              title={words('empty')}
              detail={words('emptyDetail')}
            />
          </div>
        }
      />
      <Pager
        first={after ? base : null}
        next={page.next && withSearch(base, { after: page.next })}
      />
    </>
  )
}

async function disputeColumns(timeZone: string): Promise<Column<DisputeView>[]> {
  const words = await getTranslations('money.dispute')
  const format = await getFormatter()
  const locale = await getLocale()
  return [
    {
      key: 'order',
      header: words('order'),
      phone: 'title',
      cell: ({ orderNumber }) => <span className="figures">{orderNumber ?? words('noOrder')}</span>,
    },
    {
      key: 'reason',
      header: words('reason'),
      phone: 'line',
      cell: (dispute) => <DisputeReason dispute={dispute} />,
    },
    {
      key: 'state',
      header: words('state'),
      phone: 'line',
      cell: ({ state }) => <DisputeBadge state={state} />,
    },
    {
      key: 'respondBy',
      header: words('respondBy'),
      phone: 'line',
      align: 'end',
      cell: ({ respondBy, open }) =>
        open &&
        format.dateTime(respondBy, {
          timeZone,
          month: 'short',
          day: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
        }),
    },
    {
      key: 'held',
      header: words('held'),
      phone: 'trailing',
      align: 'end',
      cell: ({ heldMinor, currency }) => (
        <Price amountMinor={heldMinor} currency={currency} locale={locale} />
      ),
    },
  ]
}
