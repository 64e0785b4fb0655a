import type { ReactNode } from 'react'
import { cx } from './cx'
import { DangerIcon } from './icons'

export type FieldTexts = {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Said after the label, such as "选填" or "optional". */
  note?: ReactNode
}

type FieldProps = FieldTexts & { id: string; className?: string; children: ReactNode }

/** What every input shares: its name above, help or the error below. */
export function Field({ id, label, hint, error, note, className, children }: FieldProps) {
  return (
    <div className={cx('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={id} className="flex items-baseline gap-2 text-sm font-medium text-ink">
        {label}
        {note && <span className="text-xs font-normal text-ink-3">{note}</span>}
      </label>
      {children}
      {error ? (
        <p id={`${id}-help`} className="flex items-start gap-1.5 text-sm text-bad">
          <DangerIcon size={15} className="mt-[0.2rem] shrink-0" />
          <span>{error}</span>
        </p>
      ) : (
        hint && (
          <p id={`${id}-help`} className="text-sm text-ink-3">
            {hint}
          </p>
        )
      )}
    </div>
  )
}

/** Ties an input to its help and error for screen readers. */
export function fieldAria(id: string, { hint, error }: Pick<FieldTexts, 'hint' | 'error'>) {
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': hint || error ? `${id}-help` : undefined,
  } as const
}
