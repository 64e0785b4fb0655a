'use client'

import type { FindingClass, FindingView } from '@onetill/contract'
import { Badge, Button, DataTable, Price, type Tone } from '@onetill/ui'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { FindingSheet } from './finding-sheet'

export const CLASS_TONES = {
  matched: 'good',
  timing: 'info',
  amount_differs: 'bad',
  missing_here: 'bad',
  missing_there: 'bad',
  duplicate: 'warn',
} as const satisfies Record<FindingClass, Tone>

/** One line for each payment or refund, from its three sides. */
export function FindingTable({ findings }: { findings: readonly FindingView[] }) {
  const words = useTranslations('treasury.findings')
  const format = useFormatter()
  const locale = useLocale()
  const [shown, setShown] = useState<string>()
  const chosen = findings.find(({ id }) => id === shown)
  const side = (amountMinor: bigint | null, currency: string) =>
    amountMinor === null ? (
      <span className="text-ink-3">{words('none')}</span>
    ) : (
      <Price {...{ amountMinor, currency, locale }} />
    )
  return (
    <>
      <DataTable
        label={words('class')}
        rows={findings}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'reference',
            header: words('reference'),
            phone: 'title',
            cell: ({ reference, kind }) => (
              <>
                <span className="figures text-xs break-all">{reference}</span>
                <span className="block text-xs font-normal text-ink-3">
                  {words(`kinds.${kind}`)}
                </span>
              </>
            ),
          },
          {
            key: 'class',
            header: words('class'),
            phone: 'line',
            cell: (finding) => <ClassBadge finding={finding} />,
          },
          {
            key: 'bill',
            header: words('bill'),
            align: 'end',
            cell: ({ billMinor, currency }) => side(billMinor, currency),
          },
          {
            key: 'own',
            header: words('own'),
            align: 'end',
            cell: ({ ownMinor, currency }) => side(ownMinor, currency),
          },
          {
            key: 'ledger',
            header: words('ledger'),
            align: 'end',
            cell: ({ ledgerMinor, currency }) => side(ledgerMinor, currency),
          },
          {
            key: 'at',
            header: words('at'),
            phone: 'line',
            align: 'end',
            cell: ({ at }) => format.dateTime(at, { dateStyle: 'short', timeStyle: 'short' }),
          },
          {
            key: 'detail',
            header: <span className="sr-only">{words('detail')}</span>,
            phone: 'trailing',
            align: 'end',
            cell: (finding) => (
              <Button size="sm" onClick={() => setShown(finding.id)}>
                {words(isOpen(finding) ? 'resolve' : 'detail')}
              </Button>
            ),
          },
        ]}
      />
      {chosen && (
        <FindingSheet key={chosen.id} finding={chosen} onClose={() => setShown(undefined)} />
      )}
    </>
  )
}

export function isOpen({ differenceMinor, correction }: FindingView): boolean {
  return differenceMinor !== 0n && correction === null
}

function ClassBadge({ finding }: { finding: FindingView }) {
  const words = useTranslations('treasury.findings')
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={CLASS_TONES[finding.class]} dot>
        {words(`classes.${finding.class}`)}
      </Badge>
      {finding.correction && <Badge tone="good">{words('resolved')}</Badge>}
    </span>
  )
}
