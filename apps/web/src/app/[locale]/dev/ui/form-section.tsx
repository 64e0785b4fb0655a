import {
  Checkbox,
  NumberField,
  RadioCards,
  Section,
  SegmentedControl,
  Switch,
  TextArea,
  TextField,
} from '@onetill/ui'
import type { Locale } from '@/i18n/locales'
import { kitchenWords } from './kitchen-words'
import { samples } from './samples'

/** Fields that are filled, wrong, optional or barred. */
export function FormSection({ locale }: { locale: Locale }) {
  const copy = kitchenWords(locale)
  const { words } = samples(locale)
  return (
    <Section title={copy.forms}>
      <div className="grid gap-5 md:grid-cols-2">
        <TextField label={copy.name} hint={copy.nameHint} placeholder={words.longShop} />
        <TextField label={copy.licence} error={copy.licenceError} defaultValue="91530100MA6K" />
        <NumberField
          label={copy.stock}
          note={copy.optional}
          suffix={copy.pieces}
          defaultValue="120"
        />
        <TextArea label={copy.about} rows={2} defaultValue={words.short} />
        <RadioCards
          legend={copy.kind}
          name="kind"
          defaultValue="company"
          options={[
            { value: 'company', title: copy.company, detail: copy.companyDetail },
            { value: 'person', title: copy.person, detail: copy.personDetail },
            { value: 'abroad', title: copy.abroad, barred: copy.abroadBarred },
          ]}
        />
        <div>
          <Checkbox label={copy.agree} hint={copy.agreeHint} defaultChecked />
          <Switch label={copy.notify} hint={copy.notifyHint} defaultChecked />
          <SegmentedControl
            legend={copy.period}
            name="period"
            defaultValue="week"
            className="mt-3 w-full"
            options={[
              { value: 'week', label: copy.week },
              { value: 'month', label: copy.month },
              { value: 'quarter', label: copy.quarter },
            ]}
          />
        </div>
      </div>
    </Section>
  )
}
