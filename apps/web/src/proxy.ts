import type { NextRequest } from 'next/server'
import { choosePage, readAddress } from './choose-page'

const CARD_OR_SHARE = /^\/[cs]\/[^/]+$/

/** The page for an address; for a card that is no more, the answer 410, which no page can give. */
export async function proxy(request: NextRequest): Promise<Response> {
  const address = readAddress(request)
  if (CARD_OR_SHARE.test(address.path)) {
    const { answerGoneCard } = await import('./server/gone-card')
    const gone = await answerGoneCard(address.path, address.locale)
    if (gone) return gone
  }
  return choosePage(request, address)
}

export const config = {
  matcher: [
    '/((?!(?:api|media|_next|ucp|healthz|\\.well-known)(?:/|$)|.*\\.(?:svg|png|jpg|webp|avif|ico|txt|xml|json|js|mjs|css|map|woff2|webmanifest)$).*)',
  ],
}
