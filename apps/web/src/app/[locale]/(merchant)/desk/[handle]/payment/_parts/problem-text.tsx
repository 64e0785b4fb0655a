import { DangerIcon, WarningIcon } from '@onetill/ui'

type Said = {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly sentence: string
}

/** What is wrong with a part of the form, below it: errors in red, advice in amber, each with its sign. */
export function ProblemText({ problems }: { problems: readonly Said[] }) {
  return problems.map(({ code, severity, sentence }) => {
    const wrong = severity === 'error'
    const Sign = wrong ? DangerIcon : WarningIcon
    return (
      <p
        key={`${code} ${sentence}`}
        data-problem={wrong ? code : undefined}
        role={wrong ? 'alert' : 'status'}
        tabIndex={-1}
        className={`flex items-start gap-1.5 text-sm ${wrong ? 'text-bad' : 'text-warn'}`}
      >
        <Sign size={15} className="mt-[0.2rem] shrink-0" />
        <span>{sentence}</span>
      </p>
    )
  })
}
