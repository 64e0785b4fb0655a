import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { env } from '@/env'
import { ClientWords } from '@/i18n/client-words'
import { labUrl, placeOf } from '@/lab/lab-hosts'
import type { LabMerchant } from '@/lab/lab-types'
import { Studio } from '@/lab/studio/studio'
import { serverApi } from '@/server/call'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('lab')
  return { title: words('title'), robots: { index: false } }
}

/** The surface lab. It plays every client and breaks networks, so in production it is not there. */
export default async function LabPage() {
  if (env.ONETILL_ENV === 'production') notFound()
  const host = (await headers()).get('host')
  if (placeOf(host, env.WEB_URL) !== 'studio') redirect(await studioAddress())
  const { lab } = await serverApi()
  const [merchants, down] = await Promise.all([lab.scene(), lab.weather().catch(() => [])])
  const first = firstScene(merchants)
  if (!first) notFound()
  return (
    <ClientWords only={['common', 'errors', 'lab']}>
      <Studio
        webUrl={env.WEB_URL}
        sandboxUrl={env.SANDBOX_URL}
        merchants={merchants}
        first={first}
        down={down}
      />
    </ClientWords>
  )
}

/** Begins with what every client can be shown with: no preference of the merchant's, nothing to choose or to ship. */
function firstScene(merchants: readonly LabMerchant[]) {
  const scenes = merchants.flatMap((merchant) => merchant.cards.map((card) => ({ merchant, card })))
  const plain = scenes.find(
    ({ merchant: { currency, preference, riskTier }, card }) =>
      currency === 'CNY' &&
      riskTier === 'standard' &&
      preference.kind === 'order' &&
      preference.channels.length === 0 &&
      card.goodsType === 'digital' &&
      card.choices === 1,
  )
  return plain ?? scenes[0]
}

/** The studio has a host of its own, beside those of its frames; the language comes along. */
async function studioAddress(): Promise<string> {
  const url = new URL('/api/lab/enter', labUrl(env.WEB_URL))
  url.searchParams.set('locale', await getLocale())
  url.searchParams.set('to', '/lab')
  return url.href
}
