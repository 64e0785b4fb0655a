import { Badge, Button, Chip, IconButton, PlusIcon, SearchIcon, Section } from '@onetill/ui'
import type { Locale } from '@/i18n/locales'
import { kitchenWords } from './kitchen-words'
import { samples } from './samples'

/** Everything to press, and the badges beside it. */
export function ButtonSection({ locale }: { locale: Locale }) {
  const copy = kitchenWords(locale)
  const { words } = samples(locale)
  return (
    <Section title={copy.buttons}>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="accent">{words.buy}</Button>
        <Button variant="primary">{copy.save}</Button>
        <Button>{copy.secondary}</Button>
        <Button variant="ghost">{copy.ghost}</Button>
        <Button variant="danger">{copy.remove}</Button>
        <Button variant="primary" loading>
          {copy.saving}
        </Button>
        <Button variant="accent" disabled>
          {words.soldOut}
        </Button>
        <Button variant="primary" size="sm" icon={<PlusIcon size={16} />}>
          {copy.add}
        </Button>
        <IconButton label={copy.search} icon={<SearchIcon />} tone="filled" />
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-2.5">
        <Badge>{copy.draft}</Badge>
        <Badge tone="good" dot>
          {copy.verified}
        </Badge>
        <Badge tone="warn">{copy.review}</Badge>
        <Badge tone="bad">{copy.suspended}</Badge>
        <Badge tone="info">{copy.shipped}</Badge>
        <Badge tone="accent">{words.low}</Badge>
        <Chip selected>{copy.all}</Chip>
        <Chip>{words.tea}</Chip>
      </div>
    </Section>
  )
}
