import type { FieldName } from '@/application/field-names'

/** What the reviewer has to say, field by field; an empty one is being written. */
export type Remarks = Readonly<Partial<Record<FieldName, string>>>

export function setRemark(remarks: Remarks, name: FieldName, reason: string | undefined): Remarks {
  const { [name]: _, ...others } = remarks
  return reason === undefined ? others : { ...others, [name]: reason }
}

/** The remarks that say something. */
export function writtenRemarks(remarks: Remarks): Record<string, string> {
  const written = Object.entries(remarks).map(([name, reason]) => [name, reason?.trim() ?? ''])
  return Object.fromEntries(written.filter(([, reason]) => reason !== ''))
}
