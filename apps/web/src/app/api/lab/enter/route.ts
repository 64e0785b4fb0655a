import { encode } from 'next-auth/jwt'
import { env } from '@/env'
import { isLocale, LOCALE_COOKIE } from '@/i18n/locales'
import { BUYERS, VERSION_COOKIE } from '@/lab/enter-address'
import { placeOf } from '@/lab/lab-hosts'
import { labSiteOf } from '@/lab/lab-site'
import { getServices } from '@/server/services'
import { SESSION_COOKIE } from '@/server/viewer'

export const dynamic = 'force-dynamic'

const DAY_SECONDS = 24 * 3600

/** The door of a frame in the surface lab: signs it in as the demo's buyer or out, and goes on to `to`. */
export async function GET(request: Request): Promise<Response> {
  const site = labSiteOf(request.headers)
  if (!site) return new Response(null, { status: 404 })
  const { searchParams } = new URL(request.url)
  const to = searchParams.get('to')
  const target = to === null ? null : new URL(to, site)
  if (target && !placeOf(target.host, env.WEB_URL)) return new Response(null, { status: 400 })
  const headers = new Headers({ 'cache-control': 'no-store' })
  const set = (name: string, value: string | null | undefined) =>
    headers.append(
      'set-cookie',
      `${name}=${value ?? ''}; Path=/; SameSite=Lax; Max-Age=${value ? DAY_SECONDS : 0}${name === SESSION_COOKIE ? '; HttpOnly' : ''}`,
    )
  const locale = searchParams.get('locale') ?? undefined
  if (isLocale(locale)) set(LOCALE_COOKIE, locale)
  const version = searchParams.get('version')
  set(VERSION_COOKIE, version && /^\d[\d.]{0,20}$/.test(version) ? version : null)
  const buyer = BUYERS.find((each) => each === searchParams.get('as'))
  if (buyer) set(SESSION_COOKIE, buyer === 'nobody' ? null : await sessionOf(buyer))
  if (target) headers.set('location', target.href)
  return new Response(null, { status: target ? 303 : 204, headers })
}

/** A session like any other: who, and of which version. */
async function sessionOf(handle: string): Promise<string | null> {
  const { db, identity } = getServices()
  const user = await db.read.user.findUnique({ where: { handle }, select: { id: true } })
  const claim = user && (await identity.claimFor(user.id))
  if (!claim) return null
  const token = { sub: claim.userId, version: claim.sessionVersion }
  return encode({ token, secret: env.AUTH_SECRET, maxAge: DAY_SECONDS })
}
