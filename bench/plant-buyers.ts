import { type Db, newId, transaction } from '@onetill/db'
import { accounts, post } from '@onetill/ledger'
import { encode } from 'next-auth/jwt'

export type Buyer = { readonly id: string; readonly cookie: string }

const GIFT_MINOR = 100_000_000n

/** People who are signed in and have money to spend. */
export async function plantBuyers(db: Db, secret: string, count: number): Promise<Buyer[]> {
  const ids = Array.from({ length: count }, () => newId('user'))
  await db.pool.query(
    `INSERT INTO "User" (id, email, name, handle)
     SELECT id, id || '@bench.test', 'Bench Buyer', id FROM unnest($1::text[]) AS id`,
    [ids],
  )
  await transaction(db, (tx) =>
    post(
      tx,
      ids.map((id) => ({
        kind: 'gift' as const,
        subject: id,
        debit: accounts.platformGifts,
        credit: accounts.buyerBalance(id),
        amountMinor: GIFT_MINOR,
        currency: 'CNY',
      })),
    ),
  )
  return Promise.all(
    ids.map(async (id) => {
      const token = await encode({ token: { sub: id, version: 0 }, secret })
      return { id, cookie: `next-auth.session-token=${token}` }
    }),
  )
}
