'use client'

import { CORRECTION_ACCOUNTS, type FindingView, type ResolveFinding } from '@onetill/contract'
import {
  Banner,
  Button,
  DefinitionList,
  Price,
  RadioCards,
  ResponsiveSheet,
  TextArea,
  toast,
} from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'
import { isOpen } from './finding-table'

type Props = { finding: FindingView; onClose: () => void }

/** The three sides of one finding, and the transfer that makes them agree. */
export function FindingSheet({ finding, onClose }: Props) {
  const words = useTranslations('treasury.findings')
  const common = useTranslations('common')
  const router = useRouter()
  const form = useId()
  const [against, setAgainst] = useState<ResolveFinding['against']>('suspense')
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const open = isOpen(finding)

  async function resolve(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setFailure(undefined)
    try {
      await api.treasury.resolveFinding.mutate({ findingId: finding.id, against, why })
      toast(words('done'))
      onClose()
      router.refresh()
    } catch (error) {
      setFailure(errorOf(error)?.sentence ?? words('offline'))
    }
    setBusy(false)
  }

  return (
    <ResponsiveSheet
      open
      onOpenChange={(next) => !next && onClose()}
      title={words(`classes.${finding.class}`)}
      description={words(`classDetails.${finding.class}`)}
      closeLabel={common('close')}
      dismissible={!busy}
      footer={
        open && (
          <Button
            type="submit"
            form={form}
            fullWidth
            variant="primary"
            loading={busy}
            disabled={why.trim() === ''}
          >
            {words('submit')}
          </Button>
        )
      }
    >
      <ThreeSides finding={finding} />
      {open && (
        <form id={form} onSubmit={resolve} className="mt-5 flex flex-col gap-4">
          {failure && <Banner tone="bad" title={failure} />}
          <p className="text-sm text-ink-2">{words('resolveDetail')}</p>
          <RadioCards
            legend={words('against')}
            name={form}
            value={against}
            onValueChange={setAgainst}
            options={CORRECTION_ACCOUNTS.map((value) => ({
              value,
              title: words(value),
              detail: words(`${value}Hint`),
            }))}
          />
          <TextArea
            label={words('why')}
            hint={words('whyHint')}
            rows={2}
            maxLength={300}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        </form>
      )}
    </ResponsiveSheet>
  )
}

function ThreeSides({ finding }: { finding: FindingView }) {
  const words = useTranslations('treasury.findings')
  const format = useFormatter()
  const locale = useLocale()
  const { currency, correction, ownState } = finding
  const money = (amountMinor: bigint | null) =>
    amountMinor === null ? words('none') : <Price {...{ amountMinor, currency, locale }} />
  const state = ownState && ` (${words(`states.${ownState as 'succeeded'}`)})`
  return (
    <>
      <DefinitionList
        items={[
          { key: 'reference', term: words('reference'), value: finding.reference },
          {
            key: 'networkRef',
            term: words('networkRef'),
            value: finding.networkRef ?? words('none'),
          },
          { key: 'bill', term: words('bill'), value: money(finding.billMinor) },
          {
            key: 'own',
            term: words('own'),
            value: (
              <>
                {money(finding.ownMinor)}
                {state}
              </>
            ),
          },
          { key: 'ledger', term: words('ledger'), value: money(finding.ledgerMinor) },
          ...(finding.differenceMinor === 0n
            ? []
            : [
                {
                  key: 'change',
                  term: words('change'),
                  value: money(finding.differenceMinor),
                  strong: true,
                },
              ]),
        ]}
      />
      {correction && (
        <Banner
          tone="good"
          className="mt-4"
          title={words('correctedBy', {
            name: correction.by,
            time: format.dateTime(correction.at, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        >
          {words(correction.against)} · {correction.why}
        </Banner>
      )}
    </>
  )
}
