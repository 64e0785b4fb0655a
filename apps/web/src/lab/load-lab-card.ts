import { OnetillError } from '@onetill/contract'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { env } from '@/env'
import { getServices } from '@/server/services'
import { placeOf } from './lab-hosts'

/** The card of a screen that only the lab shows; every other place, and production, has no such page. */
export async function loadLabCard(slug: string) {
  const host = (await headers()).get('host')
  if (env.ONETILL_ENV === 'production' || !placeOf(host, env.WEB_URL)) notFound()
  try {
    return (await getServices().market.cards.cardPage(decodeURIComponent(slug))).card
  } catch (error) {
    if (error instanceof OnetillError) notFound()
    throw error
  }
}
