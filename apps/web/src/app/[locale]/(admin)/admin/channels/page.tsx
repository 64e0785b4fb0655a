import { channelLabel, type FlowReport, flowHint, type Locale } from '@onetill/contract'
import { Badge, type Column, DataTable, EmptyState, PageHeader } from '@onetill/ui'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { serverApi } from '@/server/call'
import { orHidden } from '../_parts/or-hidden'

const TONES = { healthy: 'good', degraded: 'warn', probing: 'info', open: 'bad' } as const

/** How the payment networks have been doing, by the record that the plan itself goes by. */
export default async function ChannelsPage() {
  const channels = await orHidden((await serverApi()).review.channels())
  const words = await getTranslations('admin.channels')
  const locale = (await getLocale()) as Locale
  const columns = await flowColumns()
  return (
    <>
      <PageHeader title={words('title')} detail={words('lead')} />
      {channels.length === 0 && <EmptyState title={words('empty')} detail={words('emptyDetail')} />}
      <div className="flex flex-col gap-7">
        {channels.map(({ channel, flows }) => (
          <section key={channel}>
            <h2 className="mb-2.5 font-semibold">{channelLabel(channel, locale)}</h2>
            <DataTable
              label={channelLabel(channel, locale)}
              rows={flows}
              rowKey={({ flow }) => flow}
              columns={columns}
            />
          </section>
        ))}
      </div>
    </>
  )
}

async function flowColumns(): Promise<Column<FlowReport>[]> {
  const words = await getTranslations('admin.channels')
  const format = await getFormatter()
  const locale = (await getLocale()) as Locale
  const percent = (part: number, whole: number) =>
    format.number(part / whole, { style: 'percent', maximumFractionDigits: 1 })
  const time = (at: Date) => format.dateTime(at, { hour: '2-digit', minute: '2-digit' })
  return [
    {
      key: 'flow',
      header: words('flow'),
      phone: 'title',
      cell: ({ flow }) => (
        <span className="block">
          <span className="block font-medium">{flowHint(flow, locale)}</span>
          <code className="text-xs font-normal text-ink-3">{flow}</code>
        </span>
      ),
    },
    {
      key: 'state',
      header: words('state'),
      phone: 'trailing',
      cell: (report) => (
        <span className="block">
          <Badge tone={TONES[report.state]}>{words(`states.${report.state}`)}</Badge>
          <span className="block text-xs text-ink-3">{sinceOf(report)}</span>
        </span>
      ),
    },
    {
      key: 'answered',
      header: words('answered'),
      align: 'end',
      phone: 'line',
      cell: ({ answered, failed }) => {
        const count = answered + failed
        return count === 0 ? '—' : words('of', { share: percent(answered, count), count })
      },
    },
    {
      key: 'latency',
      header: words('latency'),
      align: 'end',
      phone: 'line',
      cell: ({ p50Millis, p95Millis }) =>
        p50Millis === null || p95Millis === null
          ? '—'
          : words('within', { p50: format.number(p50Millis), p95: format.number(p95Millis) }),
    },
    {
      key: 'paid',
      header: words('paid'),
      align: 'end',
      phone: 'line',
      cell: ({ paidToday, triedToday }) =>
        triedToday === 0 ? '—' : words('paidOf', { paid: paidToday, tried: triedToday }),
    },
    {
      key: 'causes',
      header: words('causes'),
      phone: 'line',
      cell: ({ causes }) =>
        causes.length === 0 ? (
          <span className="text-ink-3">{words('noCauses')}</span>
        ) : (
          <ul className="flex flex-col">
            {causes.map(({ cause, count, lastAt }) => (
              <li key={cause}>
                {words('cause', { what: words(`failures.${cause}`), count, at: time(lastAt) })}
              </li>
            ))}
          </ul>
        ),
    },
  ]

  function sinceOf({ since, retryAt, state }: FlowReport) {
    if (retryAt) return words('retry', { at: time(retryAt) })
    return since && state !== 'degraded' ? words('since', { at: time(since) }) : null
  }
}
