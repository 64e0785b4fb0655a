import { Badge, DataTable, Price } from '@onetill/ui'
import Link from 'next/link'
import type { Locale } from '@/i18n/locales'
import { kitchenWords } from '../kitchen-words'
import { samples } from '../samples'
import { deskWords } from './desk-words'

const TONES = { review: 'warn', shipped: 'info', delivered: 'good' } as const

/** Orders with long names, the smallest amount and a very large one. */
export function SampleOrders({ locale }: { locale: Locale }) {
  const kitchen = kitchenWords(locale)
  const copy = deskWords(locale)
  return (
    <DataTable
      label={copy.recent}
      as={Link}
      rows={sampleOrders(locale)}
      rowKey={(row) => row.id}
      rowHref={() => '/dev/ui/desk'}
      columns={[
        {
          key: 'title',
          header: copy.product,
          phone: 'title',
          cell: (row) => <span className="line-clamp-1">{row.title}</span>,
        },
        { key: 'buyer', header: copy.buyer, phone: 'line', cell: (row) => row.buyer },
        {
          key: 'state',
          header: copy.state,
          phone: 'line',
          cell: (row) => <Badge tone={TONES[row.state]}>{kitchen[row.state]}</Badge>,
        },
        { key: 'time', header: copy.time, phone: 'line', align: 'end', cell: (row) => row.time },
        {
          key: 'amount',
          header: copy.amount,
          phone: 'trailing',
          align: 'end',
          cell: (row) => <Price amountMinor={row.amount} currency="CNY" locale={locale} />,
        },
      ]}
    />
  )
}

function sampleOrders(locale: Locale) {
  const { words } = samples(locale)
  return [
    {
      id: 'ord_8K2Q',
      title: words.tea,
      buyer: '林知夏',
      amount: '16800',
      state: 'review',
      time: '14:32',
    },
    {
      id: 'ord_8K2P',
      title: words.cup,
      buyer: 'Alexandra Montgomery-Fitzgerald',
      amount: '1',
      state: 'shipped',
      time: '13:05',
    },
    {
      id: 'ord_8K2N',
      title: words.bag,
      buyer: '欧阳明月',
      amount: '123456700',
      state: 'delivered',
      time: '09:47',
    },
  ] as const
}
