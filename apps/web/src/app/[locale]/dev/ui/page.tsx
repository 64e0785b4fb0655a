import { PageHeader, Section } from '@onetill/ui'
import { getLocale } from 'next-intl/server'
import { BareFrame } from '@/shell/bare-frame'
import { ThemeControl } from '@/shell/theme-control'
import { BrandSection } from './brand-section'
import { ButtonSection } from './button-section'
import { DemoControls } from './demo-controls'
import { DemoSheet } from './demo-sheet'
import { FormSection } from './form-section'
import { GoodsSection } from './goods-section'
import { kitchenWords } from './kitchen-words'
import { PriceSection } from './price-section'
import { samples } from './samples'
import { StateSection } from './state-section'

export default async function Kitchen() {
  const locale = await getLocale()
  const copy = kitchenWords(locale)
  return (
    <BareFrame width="wide" secure>
      <PageHeader
        title={copy.title}
        detail={copy.detail}
        actions={
          <>
            <ThemeControl />
            <DemoSheet locale={locale} picture={samples(locale).pictures.tea} />
          </>
        }
      />
      <div className="flex flex-col gap-8">
        <BrandSection locale={locale} />
        <ButtonSection locale={locale} />
        <PriceSection locale={locale} />
        <GoodsSection locale={locale} />
        <FormSection locale={locale} />
        <Section title={copy.behaviour}>
          <DemoControls locale={locale} />
        </Section>
        <StateSection locale={locale} />
      </div>
    </BareFrame>
  )
}
