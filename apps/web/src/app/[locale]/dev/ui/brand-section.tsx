import { Avatar, Logo, LogoMark, Section, VerifiedMark } from '@onetill/ui'
import type { Locale } from '@/i18n/locales'
import { kitchenWords } from './kitchen-words'
import { samples } from './samples'

/** The marks of the house, and of people and shops. */
export function BrandSection({ locale }: { locale: Locale }) {
  const copy = kitchenWords(locale)
  const { words } = samples(locale)
  return (
    <Section title={copy.brand}>
      <div className="flex flex-wrap items-center gap-6">
        <LogoMark size={56} />
        <Logo size={36} />
        <Logo size={22} />
        <span className="inline-flex items-center gap-1 font-semibold">
          {words.shop} <VerifiedMark label={copy.verified} />
        </span>
        <Avatar name={words.shop} size="lg" />
        <Avatar name="Hillside" size="md" />
        <Avatar name="陈" size="sm" />
      </div>
    </Section>
  )
}
