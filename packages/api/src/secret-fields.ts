const NAMES = [
  'authorization',
  'cookie',
  'password',
  'token',
  'clientSecret',
  'accountNumber',
  'credentials',
  'privateKeyPem',
  'apiV3Key',
  'sealKey',
] as const

/** Where a log may meet what opens a door: such fields are blackened, in an object or in one inside it. */
export const SECRET_FIELDS: string[] = NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
