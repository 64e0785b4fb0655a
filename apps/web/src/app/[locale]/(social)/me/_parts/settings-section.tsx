import { Section } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { LocaleControl } from '@/shell/locale-control'
import { ThemeControl } from '@/shell/theme-control'

/** Language and appearance, for everybody. */
export function SettingsSection() {
  const words = useTranslations('account.settings')
  return (
    <Section title={words('title')}>
      <div className="flex min-h-11 items-center justify-between gap-4">
        <span>{words('language')}</span>
        <LocaleControl />
      </div>
      <div className="mt-2 flex min-h-11 items-center justify-between gap-4 border-t border-line pt-2">
        <span>{words('theme')}</span>
        <ThemeControl />
      </div>
    </Section>
  )
}
