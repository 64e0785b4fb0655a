import { createHash, randomBytes } from 'node:crypto'
import type { Books } from '../books/open-books'

const LIVES_SECONDS = 300

export type CodeOwner = { readonly network: 'wechatpay' | 'alipay'; readonly app: string }

/** A code that says who is at the browser: good once, for one app, for five minutes. */
export async function giveCode(books: Books, owner: CodeOwner, openid: string): Promise<string> {
  const code = randomBytes(16).toString('hex')
  await books.query(
    `insert into sandbox.oauth_codes (code, network, app, openid, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(secs => $5::int))`,
    [code, owner.network, owner.app, openid, LIVES_SECONDS],
  )
  return code
}

/** Trades a code in; `used` once somebody has, `unknown` for anything else that isn't good now. */
export async function takeCode(
  books: Books,
  owner: CodeOwner,
  code: string,
): Promise<{ readonly openid: string } | 'used' | 'unknown'> {
  const { rows } = await books.query<{ openid: string }>(
    `update sandbox.oauth_codes set used_at = now()
     where code = $1 and network = $2 and app = $3 and used_at is null and expires_at > now()
     returning openid`,
    [code, owner.network, owner.app],
  )
  if (rows[0]) return rows[0]
  const { rowCount } = await books.query(
    'select 1 from sandbox.oauth_codes where code = $1 and used_at is not null',
    [code],
  )
  return rowCount === 1 ? 'used' : 'unknown'
}

/** One person has another id in each app: what one shop learns of them is of no use to the next. */
export function openidOf(person: string, app: string): string {
  const digest = createHash('sha256').update(`${app} ${person}`).digest('base64url')
  return `o${digest.replaceAll('=', '').slice(0, 27)}`
}
