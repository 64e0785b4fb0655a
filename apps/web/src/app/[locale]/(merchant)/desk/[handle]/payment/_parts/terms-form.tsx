'use client'

import type { OwnMerchantView, TermsView } from '@onetill/contract'
import { Banner, Button, Section } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { UnsavedGuard } from '../../_parts/unsaved-guard'
import { ContractEditor } from './contract-editor'
import { OfferGrid } from './offer-grid'
import { PreferenceEditor } from './preference-editor'
import { PreviewSheet } from './preview-sheet'
import { ProblemText } from './problem-text'
import { RuleList } from './rule-list'
import type { ContractForm } from './terms-draft'
import { useTermsForm } from './use-terms-form'

type Props = { merchant: OwnMerchantView; terms: TermsView; children: ReactNode }
type Editing = ReturnType<typeof useTermsForm>

/** How the shop may be paid: what stands, changed in place, looked at before it is saved. */
export function TermsForm({ merchant, terms, children }: Props) {
  const editing = useTermsForm(merchant.id, terms)
  const barred = merchant.role !== 'owner'
  const { seen, form, problems, typos, change } = editing
  const { currency } = seen
  const errorsAt = (at: string) => problems.filter((problem) => problem.at === at)
  return (
    <>
      <UnsavedGuard dirty={editing.dirty} />
      <Contracts editing={editing} barred={barred} />
      <PreferenceEditor
        form={form}
        problems={errorsAt('preference')}
        barred={barred}
        onChange={change}
      />
      <RuleList
        {...{ form, currency, problems, typos, barred }}
        onRules={(rules) => change({ rules })}
      />
      <RiskRules terms={seen} />
      <OfferGrid terms={seen} />
      {children}
      {!barred && <SaveBar editing={editing} />}
      <PreviewSheet
        preview={editing.preview}
        timezone={merchant.timezone}
        busy={editing.reviewing}
        saving={editing.saving}
        onDays={editing.review}
        onSave={editing.save}
        onClose={editing.closePreview}
      />
    </>
  )
}

function Contracts({ editing, barred }: { editing: Editing; barred: boolean }) {
  const words = useTranslations('payment')
  const { form, seen, problems, typos, change } = editing
  const overall = problems.filter(({ at }) => at === 'contracts' || at === 'settlementCurrency')
  const set = (channel: ContractForm['channel'], part: Partial<ContractForm>) =>
    change({
      contracts: form.contracts.map((contract) =>
        contract.channel === channel ? { ...contract, ...part } : contract,
      ),
    })
  return (
    <Section title={words('contracts')} detail={words('contractsDetail')}>
      <ul>
        {form.contracts.map((contract) => (
          <ContractEditor
            key={contract.channel}
            contract={contract}
            currency={seen.currency}
            problems={problems.filter(({ at }) => at === `contracts.${contract.channel}`)}
            typos={typos}
            barred={barred}
            onChange={(part) => set(contract.channel, part)}
          />
        ))}
      </ul>
      <ProblemText problems={overall} />
    </Section>
  )
}

function RiskRules({ terms }: { terms: TermsView }) {
  const words = useTranslations('payment')
  if (terms.riskRules.length === 0) return null
  return (
    <Section title={words('riskRules')} detail={words('riskRulesDetail')}>
      <ul>
        {terms.riskRules.map(({ id }) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
    </Section>
  )
}

/** Stays in sight: whether something is unsaved, what stands in the way, and the way on. */
function SaveBar({ editing }: { editing: Editing }) {
  const words = useTranslations('payment')
  const { dirty, failure, problems, typos, reviewing } = editing
  const wrong = typos.size > 0 || problems.some(({ severity }) => severity === 'error')
  return (
    <div className="sticky bottom-0 z-10 -mx-4 flex flex-col gap-3 border-t border-line bg-paper/92 px-4 py-3 backdrop-blur-xl md:-mx-8 md:px-8">
      {failure && <Failure editing={editing} />}
      <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
        <p role="status" className={`flex-1 text-sm ${wrong ? 'text-bad' : 'text-ink-2'}`}>
          {words(wrong ? 'problems' : dirty ? 'unsaved' : 'allSaved')}
        </p>
        {dirty && <Button onClick={editing.discard}>{words('discard')}</Button>}
        <Button
          variant="primary"
          disabled={!dirty}
          loading={reviewing}
          onClick={() => editing.review()}
        >
          {words('review')}
        </Button>
      </div>
    </div>
  )
}

function Failure({ editing: { failure, catchUp } }: { editing: Editing }) {
  const words = useTranslations('payment')
  if (!failure) return null
  if (!failure.conflict) return <Banner tone="bad">{failure.sentence}</Banner>
  return (
    <Banner tone="warn" title={words('conflict')}>
      <p>{words('conflictDetail')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="sm" onClick={() => catchUp('mine')}>
          {words('keepMine')}
        </Button>
        <Button size="sm" onClick={() => catchUp('theirs')}>
          {words('takeTheirs')}
        </Button>
      </div>
    </Banner>
  )
}
