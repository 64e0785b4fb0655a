/** What the seed needs from outside. */
export type SeedEnv = { readonly databaseUrl: string; readonly sealKey: string }

export function readEnv(): SeedEnv {
  return { databaseUrl: demand('DATABASE_URL'), sealKey: demand('SEAL_KEY') }
}

function demand(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: the seed needs it`)
  return value
}
