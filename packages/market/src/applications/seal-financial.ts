import type { Sealer } from '@onetill/db'
import type { Draft } from './check-blocks'

/** The bank account number at rest: sealed, with its last digits in the clear for recognition. */
const SEALED = 'accountNumberSealed'
const LAST = 'accountNumberLast'

export function maskAccountNumber(last: string): string {
  return `••••${last}`
}

/** What is stored of a financial block. */
export function sealFinancial(sealer: Sealer, applicationId: string, block: Draft): Draft {
  const { accountNumber, ...open } = block
  if (typeof accountNumber !== 'string') return open
  return {
    ...open,
    [SEALED]: sealer.seal(accountNumber, accountContext(applicationId)),
    [LAST]: accountNumber.replaceAll(' ', '').slice(-4),
  }
}

/** The block as it was before {@link sealFinancial}. */
export function openFinancial(sealer: Sealer, applicationId: string, stored: Draft): Draft {
  const { [SEALED]: sealed, [LAST]: _, ...open } = stored
  if (typeof sealed !== 'string') return open
  return { ...open, accountNumber: sealer.open(sealed, accountContext(applicationId)) }
}

/** The block as it is shown: the number by its last digits only. */
export function maskFinancial(stored: Draft): Draft {
  const { [SEALED]: _, [LAST]: last, ...open } = stored
  return typeof last === 'string' ? { ...open, accountNumber: maskAccountNumber(last) } : open
}

function accountContext(applicationId: string): string {
  return `${applicationId}.accountNumber`
}
