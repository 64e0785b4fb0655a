'use client'

import { WarningIcon } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { labelKey, oddCodeLength } from '@/application/field-label'
import { type FieldName, storedValue } from '@/application/field-names'
import { FieldValue } from '@/application/field-value'
import { AccountNumber } from './account-number'
import type { PanelProps } from './block-panel'
import { RemarkEditor } from './remark-editor'

/** One field: its value to compare, and under it the remark made on it. */
export function FieldRow({
  name,
  application,
  remarks,
  onRemark,
  mayReveal,
}: PanelProps & { name: FieldName }) {
  const words = useTranslations()
  const facts = { country: application.basic.country, kind: application.business.kind }
  const label = words(`apply.field.${labelKey(name, facts)}`)
  const remark = remarks[name]
  const marked = remark !== undefined
  const text = (
    <>
      <span className="block text-xs text-ink-3">{label}</span>
      <span className="figures block break-words">
        <FieldText application={application} name={name} />
      </span>
      <Warning application={application} name={name} />
    </>
  )
  return (
    <div className={`border-b border-line last:border-0 ${marked ? 'bg-warn-soft' : ''}`}>
      {onRemark ? (
        <button
          type="button"
          aria-pressed={marked}
          aria-label={words('admin.review.flag', { field: label })}
          onClick={() => onRemark(name, marked ? undefined : '')}
          className={`block min-h-13 w-full px-4 py-2.5 text-left -outline-offset-2 transition-colors ${marked ? '' : 'hover:bg-sunken/70'}`}
        >
          {text}
        </button>
      ) : (
        <div className="px-4 py-2.5">{text}</div>
      )}
      {name === 'financial.accountNumber' && mayReveal && storedValue(application, name) && (
        <AccountNumber applicationId={application.id} />
      )}
      {marked && onRemark && (
        <RemarkEditor
          field={label}
          value={remark}
          onChange={(reason) => onRemark(name, reason)}
          onRemove={() => onRemark(name, undefined)}
        />
      )}
      {marked && !onRemark && <p className="px-4 pb-3 text-sm text-warn">{remark}</p>}
    </div>
  )
}

function FieldText({
  application,
  name,
}: {
  application: PanelProps['application']
  name: FieldName
}): ReactNode {
  const words = useTranslations()
  const empty = words('apply.review.unfilled')
  if (name === 'business.licence' && storedValue(application, name)) {
    return words('admin.review.seeAbove')
  }
  return <FieldValue application={application} name={name} empty={empty} />
}

/** What a careful eye would notice, noticed already. */
function Warning({
  application,
  name,
}: {
  application: PanelProps['application']
  name: FieldName
}) {
  const words = useTranslations('admin.review')
  if (name !== 'business.registrationNumber') return null
  const length = oddCodeLength(
    application.basic.country,
    application.business.registrationNumber ?? '',
  )
  if (length === undefined) return null
  return (
    <span className="mt-0.5 flex items-center gap-1 text-xs font-medium text-warn">
      <WarningIcon size={14} />
      {words('oddCode', { length })}
    </span>
  )
}
