import { env } from '@/env'
import { ClientWords } from '@/i18n/client-words'
import { loadLabCard } from '@/lab/load-lab-card'
import { PartnerScreen } from '@/lab/screens/partner-screen'

export const dynamic = 'force-dynamic'

export default async function PartnerPage({ params }: { params: Promise<{ slug: string }> }) {
  const card = await loadLabCard((await params).slug)
  return (
    <ClientWords only={['common', 'errors', 'lab']}>
      <PartnerScreen card={card} slug={card.slug} webUrl={env.WEB_URL} />
    </ClientWords>
  )
}
