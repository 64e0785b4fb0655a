import { createServices } from '@onetill/api'
import type { Viewer } from '@onetill/contract'
import { newId } from '@onetill/db'

/** Buys one thing with every buyer at once, over and over, and says so each time, until somebody kills it. */
const { shop, buyers } = JSON.parse(process.env.WORK ?? '{}') as {
  shop: { cardId: string; variantId: string; priceMinor: string }
  buyers: Viewer[]
}
const { cashier } = createServices({
  databaseUrl: process.env.DATABASE_URL ?? '',
  webUrl: 'http://till.test',
  sealKey: 'a1'.repeat(32),
})
const { cardId, variantId } = shop
const lines = [{ cardId, variantId, quantity: 1, seenPriceMinor: BigInt(shop.priceMinor) }]
const headers = {
  'user-agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
}

await Promise.all(
  buyers.map(async (viewer) => {
    for (;;) {
      const caller = { viewer, request: { headers, ip: '127.0.0.1' } }
      const outcome = await cashier.buy({ lines, surface: 'feed', key: newId('attempt') }, caller)
      if (outcome.status !== 'succeeded') throw new Error(JSON.stringify(outcome))
      console.log('bought')
    }
  }),
)
