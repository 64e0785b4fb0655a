import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Hand } from './open-books'

/** A key the network signs with, besides the one it started with. */
export type PlatformKey = {
  readonly serial: string
  readonly privateKeyPem: string
  readonly createdAt: Date
}

/** All keys ever rotated to, the newest first. */
export async function listPlatformKeys(hand: Hand): Promise<PlatformKey[]> {
  const { rows } = await hand.query<PlatformKey>(
    `select serial, private_key as "privateKeyPem", created_at as "createdAt"
     from sandbox.platform_keys order by id desc`,
  )
  return rows
}

/** From now on the network signs with a new key; what the old one signed still holds. */
export async function rotatePlatformKey(hand: Hand): Promise<string> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  // The first digit keeps the number positive, as a certificate writes it.
  const serial = `5${randomBytes(20).toString('hex').slice(1)}`.toUpperCase()
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  await hand.query('insert into sandbox.platform_keys (serial, private_key) values ($1, $2)', [
    serial,
    pem,
  ])
  return serial
}
