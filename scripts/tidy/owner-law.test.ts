import { describe, expect, it } from 'vitest'
import { readSource, sampleHouse } from './law'
import { ownerLaw } from './owner-law'

const house = sampleHouse({
  models: {
    identity: 'model User {\n}',
    market: 'model Product {\n}\nmodel Card {\n}',
    events: 'model Event {\n}',
  },
})
const check = (path: string, text: string) => ownerLaw.check([readSource(path, text)], house)

describe('the owner law', () => {
  it.each([
    ['packages/cashier/src/a.ts', 'await tx.product.updateMany({})'],
    ['packages/cashier/src/a.ts', 'await tx.card\n  .create({})'],
    ['packages/cashier/src/a.ts', 'sql`UPDATE "Product" SET stock = 1`'],
    ['packages/cashier/src/a.ts', 'sql`INSERT INTO "Event" VALUES (1)`'],
    ['packages/market/src/a.ts', 'pool.query(\'DELETE FROM "User"\')'],
    ['apps/web/src/a.ts', 'db.write.user.upsert({})'],
  ])('refuses %s: %s', (path, text) => {
    expect(check(path, text)).toMatchObject([{ file: path }])
  })

  it.each([
    ['packages/market/src/a.ts', 'await tx.product.updateMany({})'],
    ['packages/api/src/a.ts', 'await tx.user.create({})'],
    ['packages/db/src/a.ts', 'sql`INSERT INTO "Event" VALUES (1)`'],
    ['packages/cashier/src/a.ts', 'await tx.product.findMany({})'],
    ['packages/cashier/src/a.ts', 'sql`SELECT 1 FROM "Product" FOR UPDATE`'],
    ['packages/cashier/src/a.db.test.ts', 'await tx.product.create({})'],
  ])('allows %s: %s', (path, text) => {
    expect(check(path, text)).toEqual([])
  })
})
