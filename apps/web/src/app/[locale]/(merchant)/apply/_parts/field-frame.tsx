'use client'

import { Badge, CheckIcon } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isAnswered } from '@/application/draft'
import type { FieldName } from '@/application/field-names'
import { useDraft } from './draft-provider'

/** Around each field: where links lead, and what the reviewer said of it until it is answered. */
export function FieldFrame({ name, children }: { name: FieldName; children: ReactNode }) {
  const words = useTranslations('apply.reason')
  const { draft } = useDraft()
  const reason = draft.asked[name]
  const answered = isAnswered(draft, name)
  return (
    <div id={name} className="scroll-mt-24">
      {children}
      {reason && (
        <div
          className={`mt-2 rounded-md px-3.5 py-2.5 text-sm ${answered ? 'bg-sunken text-ink-3' : 'bg-warn-soft'}`}
        >
          {answered ? (
            <Badge tone="good" className="-ml-1">
              <CheckIcon size={14} strokeWidth={2.5} />
              {words('answered')}
            </Badge>
          ) : (
            <p className="font-medium text-warn">{words('from')}</p>
          )}
          <p className={answered ? 'mt-1 line-through' : 'mt-0.5'}>{reason}</p>
        </div>
      )}
    </div>
  )
}

/** Puts the cursor into a field. */
export function goToField(name: FieldName) {
  const frame = document.getElementById(name)
  frame?.scrollIntoView({ block: 'center' })
  frame
    ?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button')
    ?.focus({ preventScroll: true })
}
