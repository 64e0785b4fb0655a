import type { Caller } from '@onetill/cashier'
import type { ApiContext } from './context'

/** On whose behalf, and from which software, a procedure calls the till. */
export function callerOf({ viewer, request, payer, embedded }: ApiContext): Caller {
  return { viewer, request, ...(payer ? { payer } : {}), ...(embedded ? { embedded } : {}) }
}
