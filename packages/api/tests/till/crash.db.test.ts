import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { openTill } from './scene'

const till = await openTill()
const BUYS_BEFORE_THE_END = 60

it('D1 leaves no half purchase when a process is killed among many at once, and sells on', async () => {
  const shop = await till.seedShop({ stock: 10_000, priceMinor: 10n })
  const buyers = await Promise.all(Array.from({ length: 40 }, () => till.seedBuyer(1_000_000n)))
  const answered = await killAmidBuying(shop, buyers)
  expect(answered).toBeGreaterThanOrEqual(BUYS_BEFORE_THE_END)
  // A session whose client died may still be at its last statement.
  await sessionsEnd()
  const orders = await till.orders(shop)
  expect(orders).toBeGreaterThanOrEqual(answered) // Whoever was answered has an order.
  const { stock, held } = await till.db.write.variant.findUniqueOrThrow({
    where: { id: shop.variantId },
  })
  expect({ stock, held }).toEqual({ stock: 10_000 - orders, held: 0 })
  await till.expectSound()
  expect(await till.buy(shop, buyers[0] ?? null)).toMatchObject({ status: 'succeeded' })
}, 60_000)

/** A process of its own buys with all buyers at once until it is killed; returns how many purchases it was told of. */
async function killAmidBuying(shop: object, buyers: readonly object[]): Promise<number> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const program = fileURLToPath(new URL('./buy-until-killed.ts', import.meta.url))
  const work = JSON.stringify({ shop, buyers }, (_, value) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
  const child = spawn(process.execPath, ['--import', loader, program], {
    env: { ...process.env, DATABASE_URL: till.url, WORK: work },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let bought = 0
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'bought') bought += 1
    if (bought === BUYS_BEFORE_THE_END) child.kill('SIGKILL')
  }
  await ended
  return bought
}

async function sessionsEnd(): Promise<void> {
  await expect
    .poll(async () => {
      const [row] = await till.db.write.$queryRaw<{ busy: bigint }[]>`
        SELECT count(*) AS busy FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'onetill' AND state <> 'idle'
          AND pid <> pg_backend_pid()`
      return row?.busy
    })
    .toBe(0n)
}
