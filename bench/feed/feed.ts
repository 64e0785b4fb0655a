import { createDb } from '@onetill/db'
import autocannon from 'autocannon'
import { type BenchRow, rowOfRounds } from '../bench-row'
import { type Buyer, plantBuyers } from '../plant-buyers'
import { readStage, type Stage } from '../read-stage'
import { type Contender, takeTurns } from '../take-turns'

const CONNECTIONS = 8
const CARDS = 20
const BROWSER = {
  accept: 'text/html,application/xhtml+xml',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'zh-CN,zh;q=0.9',
  'user-agent':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
} as const
const GOAL_SIGNED_IN = 0.8
const GOAL_ANONYMOUS = 5

/**
 * Pages of the feed per second, beside a bare dynamic page of twenty cards under the same load. Somebody signed in has
 * their page only with what is their own in it, so it counts once all its requests are answered.
 */
export async function feed(): Promise<BenchRow[]> {
  const stage = readStage()
  const reader = await openReader(stage)
  const bare = await openPage(stage.BENCH_BARE_URL)
  const anonymous = await openPage(stage.BENCH_WEB_URL)
  const signedIn = await openPage(stage.BENCH_WEB_URL, reader.cookie)
  const rounds = await takeTurns(
    { bare: bare.load, signedIn: signedIn.load, anonymous: anonymous.load },
    { warmUps: 2, rounds: 8, seconds: 2 },
  )
  const unit = 'pages per second'
  return [
    rowOfRounds('feed, signed in', unit, rounds.signedIn, rounds.bare, GOAL_SIGNED_IN),
    rowOfRounds('feed, anonymous', unit, rounds.anonymous, rounds.bare, GOAL_ANONYMOUS),
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

/** A page under load, asked for as a browser does; a refusal or an error on the way measures nothing. */
async function openPage(url: string, cookie?: string): Promise<{ readonly load: Contender }> {
  const headers = { ...BROWSER, ...(cookie ? { cookie } : {}) }
  const html = await readPage(url, headers)
  const paths = cookie ? ['/', '/api/viewer', ownMarks(html)] : ['/']
  const requests = paths.map((path) => ({ path }))
  return {
    async load(seconds) {
      const asked = { url, connections: CONNECTIONS, duration: seconds, headers, requests }
      const result = await autocannon(asked)
      if (result.non2xx + result.errors > 0) {
        throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`)
      }
      return result['2xx'] / paths.length / result.duration
    },
  }
}

/** What the feed asks for after a page that was made for everybody. */
function ownMarks(html: string): string {
  const named = (attribute: string) => {
    const found = [...html.matchAll(new RegExp(` data-${attribute}="([a-z0-9_]+)"`, 'g'))]
    return [...new Set(found.map((match) => match[1]))].join(',')
  }
  return `/api/feed/marks?posts=${named('like')}&merchants=${named('follow')}`
}

async function readPage(url: string, headers: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(`${url}/`, { headers })
  const html = await answer.text()
  const cards = html.match(/<article\b/g)?.length ?? 0
  if (!answer.ok || cards < CARDS) {
    throw new Error(`${url} answered ${answer.status} with ${cards} of ${CARDS} cards`)
  }
  process.stderr.write(`  ${url} ${Math.round(html.length / 1024)} KiB, ${cards} articles\n`)
  return html
}
