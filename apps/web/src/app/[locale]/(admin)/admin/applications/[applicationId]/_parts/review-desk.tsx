'use client'

import type { ApplicationView } from '@onetill/contract'
import { Banner } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FieldName } from '@/application/field-names'
import { BlockPanel } from './block-panel'
import { type Remarks, setRemark } from './remarks'
import { VerdictBar } from './verdict-bar'

type ReviewDeskProps = {
  application: ApplicationView
  mayDecide: boolean
  mayReveal: boolean
}

/** An application beside its licence: whatever isn't right is clicked and remarked on, then it is decided. */
export function ReviewDesk({ application, mayDecide, mayReveal }: ReviewDeskProps) {
  const words = useTranslations('admin.review')
  const [remarks, setRemarks] = useState<Remarks>({})
  const shared = {
    application,
    mayReveal,
    remarks: mayDecide ? remarks : application.reasons,
    onRemark: mayDecide
      ? (name: FieldName, reason: string | undefined) =>
          setRemarks(setRemark(remarks, name, reason))
      : undefined,
  }
  return (
    <>
      {mayDecide && <p className="mb-3 text-sm text-ink-3">{words('how')}</p>}
      {!mayDecide && application.note && (
        <Banner className="mb-4" title={words('noteGiven')}>
          <p className="whitespace-pre-line">{application.note}</p>
        </Banner>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2 xl:grid-cols-[1fr_1.25fr_1fr]">
        <BlockPanel block="basic" {...shared} />
        <BlockPanel block="business" {...shared} />
        <BlockPanel block="financial" {...shared} />
      </div>
      {mayDecide && <VerdictBar application={application} remarks={remarks} />}
    </>
  )
}
