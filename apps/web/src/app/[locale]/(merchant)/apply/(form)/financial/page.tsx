import { getTranslations } from 'next-intl/server'
import { FinancialStep } from './financial-step'

export async function generateMetadata() {
  const words = await getTranslations('apply.block')
  return { title: words('financial.title') }
}

export default function FinancialPage() {
  return <FinancialStep />
}
