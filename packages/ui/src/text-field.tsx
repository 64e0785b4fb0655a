import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import { cx } from './cx'
import { Field, type FieldTexts, fieldAria } from './field'

export type TextFieldProps = FieldTexts & {
  prefix?: ReactNode
  suffix?: ReactNode
} & Omit<ComponentPropsWithRef<'input'>, 'prefix'>

export function TextField({
  label,
  hint,
  error,
  note,
  prefix,
  suffix,
  className,
  id,
  ...rest
}: TextFieldProps) {
  const own = useId()
  const name = id ?? own
  const input = (
    <input
      {...fieldAria(name, { hint, error })}
      className={
        prefix || suffix ? 'min-w-0 flex-1 bg-transparent outline-none' : 'field-box outline-none'
      }
      {...rest}
    />
  )
  return (
    <Field id={name} {...{ label, hint, error, note, className }}>
      {prefix || suffix ? (
        <div className="field-box flex items-center gap-2">
          {prefix && <span className="shrink-0 text-ink-3">{prefix}</span>}
          {input}
          {suffix && <span className="shrink-0 text-ink-3">{suffix}</span>}
        </div>
      ) : (
        input
      )}
    </Field>
  )
}

/** Whole numbers, with the numeric keypad on phones and no spinner to nudge by accident. */
export function NumberField(props: TextFieldProps) {
  return <TextField inputMode="numeric" pattern="[0-9]*" autoComplete="off" {...props} />
}

export type TextAreaProps = FieldTexts & ComponentPropsWithRef<'textarea'>

export function TextArea({
  label,
  hint,
  error,
  note,
  className,
  id,
  rows = 4,
  ...rest
}: TextAreaProps) {
  const own = useId()
  const name = id ?? own
  return (
    <Field id={name} {...{ label, hint, error, note, className }}>
      <textarea
        {...fieldAria(name, { hint, error })}
        rows={rows}
        className={cx('field-box field-sizing-content max-h-96 resize-none outline-none')}
        {...rest}
      />
    </Field>
  )
}
