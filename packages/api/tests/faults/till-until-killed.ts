import { type CashierOptions, createCashier } from '@onetill/cashier'
import type { PaymentChannel } from '@onetill/cashier/channels'
import { compileMatrix, MATRIX } from '@onetill/cashier/plan'
import { type Keys, makeChannels } from '@onetill/cashier/testing'
import type { Viewer } from '@onetill/contract'
import { createDb, createSealer } from '@onetill/db'
import { createDatabaseBlobs, createMarket } from '@onetill/market'

/** A till in a process of its own, that dies without a word, or stands still, at the point `CRASH_AT` names. */
export const CRASH_POINTS = [
  ...['start.before', 'start.after', 'pay.done'],
  ...['query.before', 'query.after', 'take', 'settled'],
  ...['restock', 'refund.before', 'refund.after', 'refunded'],
] as const
export type CrashPoint = (typeof CRASH_POINTS)[number]

/** What the process is asked to do; what it prints is all its parent knows. */
export type Work = {
  readonly databaseUrl: string
  readonly sandboxUrl: string
  readonly keys: Keys
  readonly doorUrl: string
  readonly userAgent: string
} & (
  | {
      readonly do: 'pay'
      readonly checkoutId: string
      readonly token: string
      readonly key: string
    }
  | { readonly do: 'ask'; readonly attemptId: string }
  | { readonly do: 'refund'; readonly refund: Refund; readonly viewer: Viewer }
)
type Refund = {
  readonly orderId: string
  readonly key: string
  readonly reason: string
  readonly lines: { lineId: string; quantity: number }[]
}

function crash(point: CrashPoint): void {
  if (process.env.CRASH_AT !== point) return
  if (process.env.CRASH_BY === 'SIGSTOP') {
    console.log('stopped')
    process.kill(process.pid, 'SIGSTOP')
    return
  }
  process.kill(process.pid, 'SIGKILL')
  for (;;);
}

const around =
  <Args extends unknown[], Result>(
    before: CrashPoint | undefined,
    call: (...args: Args) => Promise<Result>,
    after: CrashPoint | undefined,
  ) =>
  async (...args: Args): Promise<Result> => {
    if (before) crash(before)
    const result = await call(...args)
    if (after) crash(after)
    return result
  }

/** The points are where the till meets its ports, so nothing of this is inside the till. */
function wireTill(work: Work) {
  const db = createDb({ url: work.databaseUrl, connections: 4 })
  const clock = () => new Date()
  const blobs = createDatabaseBlobs(db)
  const market = createMarket({ db, blobs, sealer: createSealer('a1'.repeat(32)), clock })
  const channels = makeChannels(work.sandboxUrl, work.keys).map(
    (channel): PaymentChannel => ({
      ...channel,
      start: around('start.before', (request) => channel.start(request), 'start.after'),
      query: around('query.before', (request) => channel.query(request), 'query.after'),
      ...(channel.refund
        ? { refund: around('refund.before', channel.refund.bind(channel), 'refund.after') }
        : {}),
    }),
  )
  const stock: CashierOptions['stock'] = {
    ...market.stock,
    take: around(undefined, market.stock.take, 'take'),
    restock: around(undefined, market.stock.restock, 'restock'),
  }
  const urls = {
    notify: (channel: string) => `${work.doorUrl}/${channel}`,
    checkout: (id: string) => `http://till.test/pay/${id}`,
    identify: (channel: string) => `http://till.test/identify/${channel}`,
  }
  const matrix = compileMatrix(MATRIX)
  return createCashier({ db, channels, stock, catalog: market.cards, clock, matrix, urls })
}

if (process.env.WORK) {
  const work = JSON.parse(process.env.WORK) as Work
  const cashier = wireTill(work)
  const request = { headers: { 'user-agent': work.userAgent }, ip: '127.0.0.1' }
  if (work.do === 'pay') {
    const { checkoutId, token, key } = work
    const flow = 'wechatpay.native'
    await cashier.pay({ checkoutId, token, key, flow }, { viewer: null, request })
    crash('pay.done')
  }
  if (work.do === 'ask') {
    await cashier.jobs.askAttempt(work.attemptId)
    crash('settled')
  }
  if (work.do === 'refund') {
    await cashier.refund({ ...work.refund, restock: true }, work.viewer)
    crash('refunded')
  }
  console.log('survived')
  process.exit(0)
}
