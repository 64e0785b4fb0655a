import { getTranslations } from 'next-intl/server'
import { BasicStep } from './basic-step'

export async function generateMetadata() {
  const words = await getTranslations('apply.block')
  return { title: words('basic.title') }
}

export default function BasicPage() {
  return <BasicStep />
}
