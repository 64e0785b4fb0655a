import { SearchIcon } from '@onetill/ui'

type SearchBoxProps = {
  action: string
  label: string
  value?: string
  /** Other parameters that a search keeps. */
  keep?: Record<string, string | undefined>
}

/** Searching is a visit to an address: it survives reloading and can be sent to a colleague. */
export function SearchBox({ action, label, value, keep = {} }: SearchBoxProps) {
  return (
    <search className="w-full md:w-72">
      <form action={action} className="field-box flex items-center gap-2">
        <SearchIcon size={18} className="shrink-0 text-ink-3" />
        {Object.entries(keep).map(
          ([name, kept]) => kept && <input key={name} type="hidden" name={name} value={kept} />,
        )}
        <input
          type="search"
          name="q"
          aria-label={label}
          placeholder={label}
          defaultValue={value}
          maxLength={80}
          enterKeyHint="search"
          className="min-w-0 flex-1 bg-transparent outline-none"
        />
      </form>
    </search>
  )
}
