import { createDecipheriv } from 'node:crypto'

const TAG_BYTES = 16

/** A notification's encrypted part. */
export type Resource = {
  readonly ciphertext: string
  readonly nonce: string
  readonly associated_data?: string | undefined
}

/** Opens what the network sealed with AES-256-GCM under the merchant's API v3 key; throws if a single bit differs. */
export function openResource(resource: Resource, apiV3Key: string): string {
  const sealed = Buffer.from(resource.ciphertext, 'base64')
  const text = sealed.subarray(0, -TAG_BYTES)
  const tag = sealed.subarray(-TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(apiV3Key), resource.nonce, {
    authTagLength: TAG_BYTES,
  })
  decipher.setAuthTag(tag).setAAD(Buffer.from(resource.associated_data ?? ''))
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
}
