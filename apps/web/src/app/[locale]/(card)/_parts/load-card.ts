import { type CardPageView, OnetillError } from '@onetill/contract'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getServices } from '@/server/services'

const SLUG = /^[\p{L}\p{N}_-]{1,160}$/u

/** The card of an address, read once per request; null when it is no more, and the 404 page when it never was. */
export const loadCard = cache(async (written: string): Promise<CardPageView | null> => {
  const slug = readSlug(written)
  if (!slug) notFound()
  try {
    return await getServices().market.cards.cardPage(slug)
  } catch (error) {
    if (!(error instanceof OnetillError)) throw error
    if (error.code === 'card_gone') return null
    if (error.code === 'not_found') notFound()
    throw error
  }
})

function readSlug(written: string): string | null {
  try {
    const slug = decodeURIComponent(written)
    return SLUG.test(slug) ? slug : null
  } catch {
    return null // Not an encoding at all.
  }
}
