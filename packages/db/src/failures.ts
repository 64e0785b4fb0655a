/** What went wrong inside the database, in the few kinds that callers act on. */
export type DatabaseFailure = 'conflict' | 'duplicate' | 'check' | 'lost' | 'other'

const BY_PRISMA_CODE: Readonly<Record<string, DatabaseFailure>> = {
  P2002: 'duplicate',
  P2034: 'conflict',
  P2024: 'lost',
  P2028: 'lost',
  P2039: 'lost',
  P1001: 'lost',
  P1002: 'lost',
  P1008: 'lost',
  P1017: 'lost',
}

const BY_SQLSTATE: Readonly<Record<string, DatabaseFailure>> = {
  '23505': 'duplicate',
  '23514': 'check',
  '40001': 'conflict',
  '40P01': 'conflict',
  '53300': 'lost',
  '57P01': 'lost',
  '57P02': 'lost',
  '57P03': 'lost',
  '08000': 'lost',
  '08003': 'lost',
  '08006': 'lost',
}

/** The one place that reads database errors; a dead session inside a transaction carries no code, only words. */
export function classifyFailure(error: unknown): DatabaseFailure {
  if (!(error instanceof Error)) return 'other'
  for (const code of codesOf(error)) {
    const kind = BY_PRISMA_CODE[code] ?? BY_SQLSTATE[code]
    if (kind) return kind
  }
  if (
    /not queryable|Connection terminated|ECONNREFUSED|ECONNRESET|timeout exceeded/.test(
      error.message,
    )
  ) {
    return 'lost'
  }
  return 'other'
}

function* codesOf(error: Error): Generator<string> {
  let current: unknown = error
  for (let depth = 0; depth < 6 && typeof current === 'object' && current !== null; depth++) {
    const { code, originalCode, meta, cause } = current as Record<string, unknown>
    if (typeof originalCode === 'string') yield originalCode
    if (meta && typeof (meta as { code?: unknown }).code === 'string') {
      yield (meta as { code: string }).code
    }
    const adapter = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError
    if (typeof code === 'string') yield code
    current = adapter ?? cause
  }
}
