import { type FlowReport, flowHint, type Locale } from '@onetill/contract'
import { Badge, type Column } from '@onetill/ui'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'

const TONES = { healthy: 'good', degraded: 'warn', probing: 'info', open: 'bad' } as const

/** An empty cell of the table; on a phone, where no heading explains it, it says nothing. */
const NOTHING = <span className="max-md:hidden">—</span>

type Words = Awaited<ReturnType<typeof getTranslations<'admin.channels'>>>
type Formats = {
  readonly words: Words
  percent(part: number, whole: number): string
  number(value: number): string
  time(at: Date): string
}

/** What is told of a flow: how it stands, how it answered, and what it failed for. */
export async function flowColumns(): Promise<Column<FlowReport>[]> {
  const format = await getFormatter()
  const locale = (await getLocale()) as Locale
  const formats: Formats = {
    words: await getTranslations('admin.channels'),
    percent: (part, whole) =>
      format.number(part / whole, { style: 'percent', maximumFractionDigits: 1 }),
    number: (value) => format.number(value),
    time: (at) => format.dateTime(at, { hour: '2-digit', minute: '2-digit' }),
  }
  return [flowColumn(formats, locale), stateColumn(formats), ...figureColumns(formats)]
}

function flowColumn({ words }: Formats, locale: Locale): Column<FlowReport> {
  return {
    key: 'flow',
    header: words('flow'),
    phone: 'title',
    cell: ({ flow }) => (
      <span className="block">
        <span className="block font-medium">{flowHint(flow, locale)}</span>
        <code className="text-xs font-normal text-ink-3">{flow}</code>
      </span>
    ),
  }
}

function stateColumn({ words, time }: Formats): Column<FlowReport> {
  const sinceOf = ({ since, retryAt, state }: FlowReport) => {
    if (retryAt) return words('retry', { at: time(retryAt) })
    return since && state !== 'degraded' ? words('since', { at: time(since) }) : null
  }
  return {
    key: 'state',
    header: words('state'),
    phone: 'trailing',
    cell: (report) => (
      <span className="block">
        <Badge tone={TONES[report.state]}>{words(`states.${report.state}`)}</Badge>
        <span className="block text-xs text-ink-3">{sinceOf(report)}</span>
      </span>
    ),
  }
}

function figureColumns({ words, percent, number, time }: Formats): Column<FlowReport>[] {
  return [
    {
      key: 'answered',
      header: words('answered'),
      align: 'end',
      phone: 'line',
      cell: ({ answered, failed }) => {
        const count = answered + failed
        return count === 0 ? NOTHING : words('of', { share: percent(answered, count), count })
      },
    },
    {
      key: 'latency',
      header: words('latency'),
      align: 'end',
      phone: 'line',
      cell: ({ p50Millis, p95Millis }) =>
        p50Millis === null || p95Millis === null
          ? NOTHING
          : words('within', { p50: number(p50Millis), p95: number(p95Millis) }),
    },
    {
      key: 'paid',
      header: words('paid'),
      align: 'end',
      phone: 'line',
      cell: ({ paidToday, triedToday }) =>
        triedToday === 0 ? NOTHING : words('paidOf', { paid: paidToday, tried: triedToday }),
    },
    {
      key: 'causes',
      header: words('causes'),
      phone: 'line',
      cell: ({ causes }) =>
        causes.length === 0 ? (
          <span className="text-ink-3">{words('noCauses')}</span>
        ) : (
          <span className="flex flex-col">
            {causes.map(({ cause, count, lastAt }) => (
              <span key={cause}>
                {words('cause', { what: words(`failures.${cause}`), count, at: time(lastAt) })}
              </span>
            ))}
          </span>
        ),
    },
  ]
}
