import { getTranslations } from 'next-intl/server'
import { ReviewStep } from './review-step'

export async function generateMetadata() {
  const words = await getTranslations('apply.block')
  return { title: words('review.title') }
}

export default function ReviewPage() {
  return <ReviewStep />
}
