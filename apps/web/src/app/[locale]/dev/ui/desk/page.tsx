import {
  Badge,
  Button,
  Change,
  ChartIcon,
  DataTable,
  InboxIcon,
  PackageIcon,
  PageHeader,
  PlusIcon,
  Price,
  ReceiptIcon,
  SegmentedControl,
  SettingsIcon,
  StatTile,
  VerifiedMark,
  WalletIcon,
} from '@onetill/ui'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { DeskFrame } from '@/shell/desk-frame'
import { kitchenWords } from '../kitchen-words'
import { samples } from '../samples'
import { deskWords } from './desk-words'

export default async function DeskSample() {
  const locale = await getLocale()
  const { words } = samples(locale)
  const kitchen = kitchenWords(locale)
  const copy = deskWords(locale)
  const common = await getTranslations('common')
  const moved = {
    up: common('change.up'),
    down: common('change.down'),
    same: common('change.same'),
    new: common('change.new'),
  }
  const money = (amountMinor: string) => (
    <Price amountMinor={amountMinor} currency="CNY" locale={locale} />
  )
  const rows = [
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
  const tones = { review: 'warn', shipped: 'info', delivered: 'good' } as const
  return (
    <DeskFrame
      label={common('nav.desk')}
      owner={
        <p className="flex items-center gap-1 truncate font-semibold">
          {words.shop} <VerifiedMark label={common('verified')} />
        </p>
      }
      sections={[
        {
          key: 'sell',
          items: [
            {
              href: '/dev/ui/desk',
              label: copy.overview,
              icon: <ChartIcon size={19} />,
              deep: false,
            },
            {
              href: '/dev/ui/desk/orders',
              label: copy.orders,
              icon: <ReceiptIcon size={19} />,
              badge: <Badge tone="accent">12</Badge>,
            },
            {
              href: '/dev/ui/desk/products',
              label: copy.products,
              icon: <PackageIcon size={19} />,
            },
            { href: '/dev/ui/desk/posts', label: copy.posts, icon: <InboxIcon size={19} /> },
          ],
        },
        {
          key: 'money',
          title: copy.moneyTitle,
          items: [
            {
              href: '/dev/ui/desk/settlement',
              label: copy.settlement,
              icon: <WalletIcon size={19} />,
            },
            {
              href: '/dev/ui/desk/settings',
              label: copy.settings,
              icon: <SettingsIcon size={19} />,
            },
          ],
        },
      ]}
    >
      <PageHeader
        title={copy.overview}
        detail={copy.detail}
        actions={
          <>
            <SegmentedControl
              legend={kitchen.period}
              name="period"
              defaultValue="month"
              options={[
                { value: 'week', label: kitchen.week },
                { value: 'month', label: kitchen.month },
                { value: 'quarter', label: kitchen.quarter },
              ]}
            />
            <Button variant="primary" icon={<PlusIcon size={18} />}>
              {copy.post}
            </Button>
          </>
        }
      />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-4">
        <StatTile
          label={copy.gmv}
          value={money('123456700')}
          change={<Change current="1124" previous="1000" against={copy.against} words={moved} />}
        />
        <StatTile
          label={copy.orders}
          value="2,847"
          change={<Change current="2847" previous="2790" against={copy.against} words={moved} />}
        />
        <StatTile
          label={copy.average}
          value={money('43364')}
          change={<Change current="433" previous="458" against={copy.against} words={moved} />}
        />
        <StatTile
          label={copy.refunds}
          value="0.8%"
          change={
            <Change current="8" previous="11" against={copy.against} words={moved} lessIsBetter />
          }
        />
      </div>
      <h2 className="mt-8 mb-3 text-lg font-semibold">{copy.recent}</h2>
      <DataTable
        label={copy.recent}
        as={Link}
        rows={rows}
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
            cell: (row) => <Badge tone={tones[row.state]}>{kitchen[row.state]}</Badge>,
          },
          { key: 'time', header: copy.time, phone: 'line', align: 'end', cell: (row) => row.time },
          {
            key: 'amount',
            header: copy.amount,
            phone: 'trailing',
            align: 'end',
            cell: (row) => money(row.amount),
          },
        ]}
      />
    </DeskFrame>
  )
}
