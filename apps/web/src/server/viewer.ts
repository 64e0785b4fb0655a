import type { RequestFacts, Viewer } from '@onetill/contract'
import { cookies, headers } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { env } from '../env'
import { factsOf } from './request-facts'
import { getServices } from './services'

export const SESSION_COOKIE = 'next-auth.session-token'

/** The person behind a session token, checked against the database; null for anything else. */
export async function viewerOf(token: string | undefined): Promise<Viewer | null> {
  if (!token) return null
  const claim = await decode({ token, secret: env.AUTH_SECRET }).catch(() => null)
  if (!claim?.sub || typeof claim.version !== 'number') return null
  return getServices().identity.loadViewer({ userId: claim.sub, sessionVersion: claim.version })
}

/** For pages and handlers: who is asking. Read once per request. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const jar = await cookies()
  return viewerOf(sessionToken((name) => jar.get(name)?.value))
})

/** next-auth names its cookie by whether the site is served over https, and splits long ones. */
export function sessionToken(read: (name: string) => string | undefined): string | undefined {
  const name = env.WEB_URL.startsWith('https:') ? `__Secure-${SESSION_COOKIE}` : SESSION_COOKIE
  const whole = read(name)
  if (whole) return whole
  const parts: string[] = []
  for (let index = 0; ; index++) {
    const part = read(`${name}.${index}`)
    if (!part) return parts.length > 0 ? parts.join('') : undefined
    parts.push(part)
  }
}

/** For pages that call the till: what this request says about the software that sent it. */
export async function currentRequest(): Promise<RequestFacts> {
  return factsOf(await headers())
}
