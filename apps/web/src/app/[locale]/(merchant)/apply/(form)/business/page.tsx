import { getTranslations } from 'next-intl/server'
import { BusinessStep } from './business-step'

export async function generateMetadata() {
  const words = await getTranslations('apply.block')
  return { title: words('business.title') }
}

export default function BusinessPage() {
  return <BusinessStep />
}
