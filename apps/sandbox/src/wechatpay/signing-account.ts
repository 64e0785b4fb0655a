import { createPrivateKey } from 'node:crypto'
import type { Books } from '../books/open-books'
import { listPlatformKeys } from '../books/platform-keys'
import type { WechatpayAccount } from './account'
import { sealResource } from './seal-resource'
import { expiryOf, writeCertificate } from './write-certificate'

/** The account with the key the network signs with at this moment. */
export async function signingAccount(
  books: Books,
  account: WechatpayAccount,
): Promise<WechatpayAccount> {
  const [newest] = await listPlatformKeys(books)
  if (!newest) return account
  return {
    ...account,
    platformSerial: newest.serial,
    platformKey: createPrivateKey(newest.privateKeyPem),
  }
}

/** Every certificate that may be met, sealed for the merchant: the old one stays listed while it may still be. */
export async function describeCertificates(
  books: Books,
  account: WechatpayAccount,
): Promise<object> {
  const rotated = await listPlatformKeys(books)
  const since = new Date(Date.now() - 86_400_000)
  const keys = [
    ...rotated.map(({ serial, privateKeyPem, createdAt }) => ({
      serial,
      key: createPrivateKey(privateKeyPem),
      from: createdAt,
    })),
    { serial: account.platformSerial, key: account.platformKey, from: since },
  ]
  return {
    data: keys.map(({ serial, key, from }) => ({
      serial_no: serial,
      effective_time: from.toISOString(),
      expire_time: expiryOf(from).toISOString(),
      encrypt_certificate: sealResource(
        writeCertificate(key, serial, from),
        'certificate',
        account.apiV3Key,
      ),
    })),
  }
}
