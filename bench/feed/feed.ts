import { createDb } from '@onetill/db'
import autocannon from 'autocannon'
import { type BenchRow, rowOver } from '../bench-row'
import { type Buyer, plantBuyers } from '../plant-buyers'
import { readStage, type Stage } from '../read-stage'
import { type Contender, takeTurns } from '../take-turns'

const CONNECTIONS = 8
const CARDS = 20
const GOAL_SIGNED_IN = 0.8
const GOAL_ANONYMOUS = 5

/** Pages of the feed per second, beside a bare dynamic page of twenty cards under the same load. */
export async function feed(): Promise<BenchRow[]> {
  const stage = readStage()
  const reader = await openReader(stage)
  const bare = await page(`${stage.BENCH_BARE_URL}/`, {})
  const anonymous = await page(`${stage.BENCH_WEB_URL}/`, {})
  const signedIn = await page(`${stage.BENCH_WEB_URL}/`, { cookie: reader.cookie })
  const medians = await takeTurns(
    { bare, signedIn, anonymous },
    { warmUps: 2, rounds: 5, seconds: 3 },
  )
  const unit = 'pages per second'
  return [
    rowOver('feed, signed in', medians.signedIn, unit, medians.bare, GOAL_SIGNED_IN),
    rowOver('feed, anonymous', medians.anonymous, unit, medians.bare, GOAL_ANONYMOUS),
  ]
}

async function openReader(stage: Stage): Promise<Buyer> {
  const db = createDb({ url: stage.DATABASE_URL, connections: 2 })
  try {
    const [reader] = await plantBuyers(db, stage.AUTH_SECRET, 1)
    if (!reader) throw new Error('nobody was planted')
    return reader
  } finally {
    await db.close()
  }
}

/** A page under load, as browsers ask for it; one that isn't a feed, or an error on the way, measures nothing. */
async function page(url: string, cookie: { cookie?: string }): Promise<Contender> {
  const headers = {
    accept: 'text/html,application/xhtml+xml',
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': 'zh-CN,zh;q=0.9',
    'user-agent':
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    ...cookie,
  }
  await expectCards(url, headers)
  return async (seconds) => {
    const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers })
    if (result.non2xx + result.errors > 0) {
      throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`)
    }
    return result['2xx'] / result.duration
  }
}

async function expectCards(url: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const answer = await fetch(url, { headers })
  const html = await answer.text()
  const cards = html.match(/<article\b/g)?.length ?? 0
  if (!answer.ok || cards < CARDS) {
    throw new Error(`${url} answered ${answer.status} with ${cards} of ${CARDS} cards`)
  }
  process.stderr.write(`  ${url} ${Math.round(html.length / 1024)} KiB, ${cards} articles\n`)
}
