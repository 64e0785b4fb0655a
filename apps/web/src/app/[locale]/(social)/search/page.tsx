import { getTranslations } from 'next-intl/server'
import { ClientWords } from '@/i18n/client-words'
import { WideColumn } from '@/shell/app-frame'
import { pageLocale } from '../_parts/page-locale'
import { Found } from './_parts/found'
import { SearchBox } from './_parts/search-box'
import { ShopWindow } from './_parts/shop-window'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const LONGEST = 80

export async function generateMetadata() {
  const words = await getTranslations('search')
  return { title: words('title') }
}

/** Looking around, or for something. What was asked for is in the address. */
export default async function SearchPage({ searchParams }: Props) {
  const { q } = await searchParams
  const text = (typeof q === 'string' ? q : '').trim().slice(0, LONGEST)
  const [words, locale] = await Promise.all([getTranslations('search'), pageLocale()])
  return (
    <WideColumn>
      <header className="sticky top-0 z-20 border-b border-line bg-surface/88 px-4 py-2 pt-[max(0.5rem,env(safe-area-inset-top))] backdrop-blur-xl lg:border-transparent lg:bg-paper/88 lg:py-3">
        <h1 className="sr-only">{words('title')}</h1>
        <ClientWords only={['search']}>
          <SearchBox />
        </ClientWords>
      </header>
      <ClientWords only={['common', 'feed']}>
        {text ? <Found key={text} text={text} locale={locale} /> : <ShopWindow locale={locale} />}
      </ClientWords>
    </WideColumn>
  )
}
