import { ERRORS, type ErrorCode, errorSentence, isMoneyCall, OnetillError } from '@onetill/contract'
import { initTRPC, TRPCError } from '@trpc/server'
import superjson from 'superjson'
import { codeOf } from '../http/error-codes'
import type { ApiContext } from './context'

/** What the browser learns of an error: its code, a sentence to show, and facts to act on. */
export type ErrorShape = {
  readonly code: ErrorCode
  readonly sentence: string
  readonly facts: Readonly<Record<string, string>>
}

const t = initTRPC.context<ApiContext>().create({
  transformer: superjson,
  errorFormatter({ shape, error, ctx }) {
    const { code, facts } = codeOf(error)
    const sentence = errorSentence(code, ctx?.locale ?? 'zh-CN')
    const onetill: ErrorShape = { code, sentence, facts }
    return {
      message: sentence,
      code: shape.code,
      data: { httpStatus: ERRORS[code].status, path: shape.data.path, onetill },
    }
  },
})

export const { router, mergeRouters, createCallerFactory } = t

/** For everyone. Authorises nothing: the function it calls does. What moves money runs under a key alone. */
export const publicProcedure = t.procedure.use(({ ctx, path, next }) => {
  const unkeyed = isMoneyCall(path) && !ctx.keyed && new OnetillError('idempotency_key_missing')
  const cause = ctx.refusal ?? unkeyed
  if (cause) throw new TRPCError({ code: 'BAD_REQUEST', cause })
  return next()
})

/** For the signed-in. What they may do is decided by the function it calls. */
export const signedInProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.viewer)
    throw new TRPCError({ code: 'UNAUTHORIZED', cause: new OnetillError('not_signed_in') })
  return next({ ctx: { ...ctx, viewer: ctx.viewer } })
})
