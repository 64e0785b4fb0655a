import { randomInt } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Books } from '../books/open-books'
import { misbehave, type NodeContext } from '../scenario/misbehave'
import type { Operation } from '../scenario/names'
import { takeScenario } from '../scenario/scenarios'
import type { BankAccount } from './account'
import { type BankRequest, isFromClient, signedAnswer } from './signing'
import {
  enterTransfer,
  findTransfer,
  listTransfers,
  type NewTransfer,
  type Transfer,
} from './transfers'

const SETTLES_AFTER_SECONDS = 2

const zTransfer = z.strictObject({
  reference: z.string().min(6).max(64),
  amount: z.string().regex(/^[1-9]\d{0,15}$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  account: z.strictObject({
    bank: z.string().min(1).max(100),
    holder: z.string().min(1).max(120),
    number: z.string().regex(/^[0-9A-Z ]{6,34}$/),
  }),
  memo: z.string().max(40),
})

/** A bank's transfer interface: signed both ways, one transfer for each reference, settled a moment later. */
export function bankRoutes(books: Books, account: BankAccount) {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.post('/bank/v1/transfers', async (context) => {
    const request = await readRequest(context)
    if (!isFromClient(request, account)) return refuseSignature(request, account)
    const wanted = zTransfer.safeParse(parse(request.body))
    if (!wanted.success) return signedAnswer(request, account, 400, { code: 'bad_request' })
    const { reference } = wanted.data
    return at(context, books, 'start', reference, request, account, () =>
      order(books, account, request, wanted.data),
    )
  })
  app.get('/bank/v1/transfers/:reference', async (context) => {
    const request = await readRequest(context)
    if (!isFromClient(request, account)) return refuseSignature(request, account)
    const reference = context.req.param('reference')
    return at(context, books, 'query', reference, request, account, async () => {
      const transfer = await findTransfer(books, account.client, reference)
      return transfer
        ? signedAnswer(request, account, 200, describe(transfer))
        : signedAnswer(request, account, 404, { code: 'unknown_reference' })
    })
  })
  app.get('/control/bank', async (context) =>
    context.json((await listTransfers(books)).map((transfer) => describe(transfer))),
  )
  return app
}

function at(
  context: NodeContext,
  books: Books,
  operation: Operation,
  reference: string,
  request: BankRequest,
  account: BankAccount,
  act: () => Promise<Response>,
): Promise<Response> {
  const call = { network: 'bank', merchant: account.client, operation, reference } as const
  return misbehave(context, books, call, act, (code) =>
    signedAnswer(request, account, 503, { code: code ?? 'try_later' }),
  )
}

async function order(
  books: Books,
  account: BankAccount,
  request: BankRequest,
  { reference, amount, currency, account: to, memo }: z.infer<typeof zTransfer>,
): Promise<Response> {
  const known = await findTransfer(books, account.client, reference)
  const transfer =
    known ??
    (await enterTransfer(books, {
      ...{ client: account.client, reference, amountMinor: BigInt(amount), currency, memo },
      ...to,
      networkRef: `BT${randomDigits(18)}`,
      ...(await planEnd(books, account.client, reference)),
    }))
  const isSame =
    transfer.amountMinor === BigInt(amount) &&
    transfer.currency === currency &&
    transfer.number === to.number
  return isSame
    ? signedAnswer(request, account, 200, describe(transfer))
    : signedAnswer(request, account, 409, { code: 'reference_reused' })
}

async function planEnd(
  books: Books,
  merchant: string,
  reference: string,
): Promise<Pick<NewTransfer, 'endsAs' | 'reason' | 'settlesAfterSeconds' | 'endsAfterSeconds'>> {
  const scenario = await takeScenario(books, {
    at: 'transfer',
    network: 'bank',
    merchant,
    reference,
  })
  const settlesAfterSeconds = SETTLES_AFTER_SECONDS
  switch (scenario?.name) {
    case 'transfer_rejected':
      return {
        ...{ endsAs: 'rejected', reason: scenario.code ?? 'account_closed' },
        ...{ settlesAfterSeconds: 0, endsAfterSeconds: 0 },
      }
    case 'transfer_returned': {
      const endsAfterSeconds = settlesAfterSeconds + (scenario.seconds ?? 5)
      const reason = scenario.code ?? 'name_mismatch'
      return { endsAs: 'returned', reason, settlesAfterSeconds, endsAfterSeconds }
    }
    default: {
      const seconds = scenario?.seconds ?? settlesAfterSeconds
      return {
        ...{ endsAs: 'settled', reason: null },
        ...{ settlesAfterSeconds: seconds, endsAfterSeconds: seconds },
      }
    }
  }
}

function describe(transfer: Transfer) {
  return {
    id: transfer.networkRef,
    reference: transfer.reference,
    amount: transfer.amountMinor.toString(),
    currency: transfer.currency,
    account: { bank: transfer.bank, holder: transfer.holder, last: transfer.number.slice(-4) },
    memo: transfer.memo,
    status: transfer.status,
    reason:
      transfer.status === 'rejected' || transfer.status === 'returned' ? transfer.reason : null,
    created_at: transfer.createdAt.toISOString(),
  }
}

async function readRequest(context: NodeContext): Promise<BankRequest> {
  const { pathname, search } = new URL(context.req.url)
  return {
    method: context.req.method,
    path: `${pathname}${search}`,
    body: await context.req.text(),
    header: (name) => context.req.header(name),
  }
}

function refuseSignature(request: BankRequest, account: BankAccount): Response {
  return signedAnswer(request, account, 401, { code: 'bad_signature' })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function randomDigits(count: number): string {
  return Array.from({ length: count }, () => randomInt(10)).join('')
}
