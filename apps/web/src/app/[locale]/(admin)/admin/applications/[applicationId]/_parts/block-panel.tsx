'use client'

import type { ApplicationBlock, ApplicationView } from '@onetill/contract'
import { ImageOffIcon } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { FIELDS, type FieldName } from '@/application/field-names'
import { FieldRow } from './field-row'
import type { Remarks } from './remarks'

export type PanelProps = {
  application: ApplicationView
  remarks: Remarks
  /** Absent where nothing can be remarked any more. */
  onRemark?: (name: FieldName, reason: string | undefined) => void
  mayReveal: boolean
}

export function BlockPanel({ block, ...panel }: PanelProps & { block: ApplicationBlock }) {
  const words = useTranslations('apply')
  return (
    <section
      aria-labelledby={`block-${block}`}
      className="overflow-hidden rounded-xl border border-line bg-surface"
    >
      <h2 id={`block-${block}`} className="border-b border-line px-4 py-3 font-semibold">
        {words(`steps.${block}`)}
      </h2>
      {block === 'business' && <LicencePicture licence={panel.application.business.licence} />}
      <div>
        {FIELDS[block].map((name) => (
          <FieldRow key={name} name={name} {...panel} />
        ))}
      </div>
    </section>
  )
}

function LicencePicture({ licence }: { licence: string | undefined }) {
  const words = useTranslations('admin.review')
  if (!licence) {
    return (
      <p className="flex h-40 flex-col items-center justify-center gap-2 bg-sunken text-sm text-ink-3">
        <ImageOffIcon size={22} />
        {words('noLicence')}
      </p>
    )
  }
  const src = `/media/${licence}/1080.webp`
  return (
    <a
      href={src}
      target="_blank"
      rel="noreferrer"
      title={words('enlarge')}
      className="block cursor-zoom-in border-b border-line bg-sunken -outline-offset-2"
    >
      <img src={src} alt={words('enlarge')} className="aspect-[4/3] w-full object-contain" />
    </a>
  )
}
