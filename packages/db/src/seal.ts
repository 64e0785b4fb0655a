import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Encrypts small secrets at rest: AES-256-GCM under a key from the environment, bound to where they belong. */
export type Sealer = {
  /** `context` names the row and field; the same text can't be opened elsewhere. */
  seal(text: string, context: string): string
  /** Throws when the text was altered, moved or sealed under another key. */
  open(sealed: string, context: string): string
}

/** `key` is 64 hex digits (32 bytes). */
export function createSealer(key: string): Sealer {
  const secret = Buffer.from(key, 'hex')
  if (secret.length !== 32) throw new RangeError('SEAL_KEY must be 64 hex digits')
  return {
    seal(text, context) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `s1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed.replace(/^s1\./, ''), 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, 12))
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
