import { useTranslations } from 'next-intl'
import { isChoiceNamed } from '@/application/choices'

/** Where a shop is and what it mainly sells. */
export function PlaceName({
  country = '',
  category = '',
}: {
  country?: string
  category?: string
}) {
  const words = useTranslations('apply')
  const place = isChoiceNamed('country', country) ? words(`country.${country}`) : country
  const kind = isChoiceNamed('category', category) ? words(`category.${category}`) : category
  return [place, kind].filter(Boolean).join(' · ')
}
