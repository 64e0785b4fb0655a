import { env } from '@/env'
import { ClientWords } from '@/i18n/client-words'
import { loadLabCard } from '@/lab/load-lab-card'
import { AgentScreen } from '@/lab/screens/agent-screen'

export const dynamic = 'force-dynamic'

export default async function AgentPage({ params }: { params: Promise<{ slug: string }> }) {
  const card = await loadLabCard((await params).slug)
  return (
    <ClientWords only={['common', 'errors', 'lab']}>
      <AgentScreen card={card} slug={card.slug} webUrl={env.WEB_URL} />
    </ClientWords>
  )
}
