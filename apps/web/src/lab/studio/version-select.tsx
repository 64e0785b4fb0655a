'use client'

import { useTranslations } from 'next-intl'

type Props = {
  client: string
  versions: readonly string[]
  version: string
  onVersion: (version: string) => void
}

/** A version is a detail of its frame, so its choice is as small as a label. */
export function VersionSelect({ client, versions, version, onVersion }: Props) {
  const words = useTranslations('lab.knobs')
  return (
    <select
      aria-label={words('version', { client })}
      value={version}
      onChange={(event) => onVersion(event.target.value)}
      className="figures h-7 rounded-full border border-line bg-surface px-2 text-xs text-ink-2"
    >
      {versions.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </select>
  )
}
