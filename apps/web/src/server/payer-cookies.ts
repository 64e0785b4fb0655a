import type { NextRequest, NextResponse } from 'next/server'
import { env } from '../env'
import { getServices } from './services'

export const VISIT_COOKIE = 'onetill.visit'
export const PAYER_COOKIE = 'onetill.payer'

/** Where the detour begins and ends; no other page is told of it. */
const DETOUR_PATH = '/api/identify'
/** Longer than a detour may last, so that a late return still finds its way to the checkout. */
const VISIT_SECONDS = 3_600
const PAYER_SECONDS = 7_200

/** Who the payer is to the networks, as this browser's cookie has it. */
export function payerOf(request: NextRequest) {
  const sealed = request.cookies.get(PAYER_COOKIE)?.value
  return sealed ? getServices().payerDetour.read(sealed) : {}
}

export function keepVisit(response: NextResponse, visit: string): void {
  response.cookies.set(VISIT_COOKIE, visit, { ...hidden(DETOUR_PATH), maxAge: VISIT_SECONDS })
}

export function endVisit(response: NextResponse): void {
  response.cookies.set(VISIT_COOKIE, '', { ...hidden(DETOUR_PATH), maxAge: 0 })
}

export function keepPayer(response: NextResponse, payer: string): void {
  response.cookies.set(PAYER_COOKIE, payer, { ...hidden('/api'), maxAge: PAYER_SECONDS })
}

/** No script reads them; a network's page may lead back with them. */
function hidden(path: string) {
  const secure = env.WEB_URL.startsWith('https:')
  return { httpOnly: true, sameSite: 'lax', secure, path } as const
}
