import { type KeyObject, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { openResource } from './resource'
import { isFromNetwork } from './signature'

// https://pay.weixin.qq.com/doc/v3/merchant/4012551764

const zCertificates = z.object({
  data: z.array(
    z.object({
      serial_no: z.string().min(1),
      expire_time: z.iso.datetime({ offset: true }),
      encrypt_certificate: z.object({
        algorithm: z.literal('AEAD_AES_256_GCM'),
        ciphertext: z.base64(),
        nonce: z.string().length(12),
        associated_data: z.string().optional(),
      }),
    }),
  ),
})

/**
 * The keys in an answer to `/v3/certificates`. Each is sealed with the merchant's own API v3 key, which proves where
 * it comes from; one of them must have signed the answer. Undefined when any of that doesn't hold.
 */
export function readCertificates(
  answer: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  apiV3Key: string,
  now: Date,
): ReadonlyMap<string, KeyObject> | undefined {
  try {
    const { data } = zCertificates.parse(JSON.parse(answer.body))
    const keys = new Map<string, KeyObject>()
    for (const { serial_no, expire_time, encrypt_certificate } of data) {
      if (new Date(expire_time) <= now) continue
      const certificate = new X509Certificate(openResource(encrypt_certificate, apiV3Key))
      if (certificate.serialNumber !== serial_no.toUpperCase()) return undefined
      keys.set(serial_no, certificate.publicKey)
    }
    return isFromNetwork(answer, keys, now) ? keys : undefined
  } catch {
    return undefined
  }
}
