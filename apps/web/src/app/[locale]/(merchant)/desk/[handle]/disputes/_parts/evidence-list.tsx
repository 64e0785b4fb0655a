import type { EvidenceView } from '@onetill/contract'
import { useFormatter, useTranslations } from 'next-intl'

type Props = { evidence: readonly EvidenceView[]; timezone: string; showPictures?: boolean }

/** What was submitted, oldest first. Its pictures are private: only who put them in and the platform see them. */
export function EvidenceList({ evidence, timezone, showPictures = false }: Props) {
  const words = useTranslations('money.dispute')
  const format = useFormatter()
  if (evidence.length === 0) return <p className="text-ink-3">{words('evidenceEmpty')}</p>
  return (
    <ol className="flex flex-col gap-4">
      {evidence.map(({ id, text, pictures, createdAt }) => (
        <li key={id} className="border-b border-line pb-4 last:border-0 last:pb-0">
          <p className="text-xs text-ink-3">
            {format.dateTime(createdAt, {
              ...{ timeZone: timezone, month: 'short', day: 'numeric' },
              ...{ hour: '2-digit', minute: '2-digit' },
            })}
            {pictures.length > 0 && ` · ${words('picturesCount', { count: pictures.length })}`}
          </p>
          <p className="mt-1 break-words whitespace-pre-wrap">{text}</p>
          {showPictures && pictures.length > 0 && (
            <ul className="mt-2 flex flex-wrap gap-2">
              {pictures.map((key) => (
                <li key={key}>
                  <a href={`/media/${key}/1280.webp`} target="_blank" rel="noreferrer">
                    <img
                      src={`/media/${key}/320.webp`}
                      alt={words('pictures')}
                      className="size-20 rounded-md border border-line object-cover"
                    />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
