import type { ApplicationView } from '@onetill/contract'
import { Avatar } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isChoiceNamed } from './choices'
import { type FieldName, storedValue } from './field-names'

/** What an application says in one field, as people read it. */
export function FieldValue({
  application,
  name,
  empty,
}: {
  application: ApplicationView
  name: FieldName
  empty: ReactNode
}) {
  const words = useTranslations('apply')
  const value = storedValue(application, name)
  if (value === undefined) return empty
  if (name === 'basic.avatar') {
    const src = value ? `/media/${value}/320.webp` : null
    return <Avatar size="md" name={application.basic.name ?? ''} src={src} />
  }
  if (name === 'business.validUntil') return value ?? words('forever')
  if (name === 'basic.handle') return `@${value}`
  if (value && isChoiceNamed('country', value) && name === 'basic.country')
    return words(`country.${value}`)
  if (value && isChoiceNamed('category', value) && name === 'basic.category')
    return words(`category.${value}`)
  if (value && isChoiceNamed('kind', value) && name === 'business.kind')
    return words(`kind.${value}`)
  if (value && isChoiceNamed('currency', value) && name === 'financial.settlementCurrency')
    return words(`currency.${value}`)
  return value || '—'
}
