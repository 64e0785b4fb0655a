import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './paths.mjs'

/** The demo's secrets: random, made once per checkout, readable by nobody else, never in the code. */
export function loadSecrets(folder = dataFolder) {
  const path = join(folder, 'secrets.json')
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'))
  const secrets = makeSecrets()
  // Written aside and moved into place: a start that is cut short leaves no half-written keys.
  writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return secrets
}

function makeSecrets() {
  return {
    authSecret: randomBytes(32).toString('base64url'),
    sealKey: hex(32),
    linkSecret: randomBytes(32).toString('base64url'),
    wechatpay: {
      mchid: `1${digits(9)}`,
      appid: `wx${hex(8)}`,
      apiV3Key: hex(16),
      merchant: { serial: hex(20).toUpperCase(), ...keyPair() },
      platform: { serial: hex(20).toUpperCase(), ...keyPair() },
    },
    alipay: {
      appId: `2021${digits(12)}`,
      sellerId: `2088${digits(12)}`,
      merchant: keyPair(),
      network: keyPair(),
    },
    stripe: {
      secretKey: `sk_test_${hex(16)}`,
      publishableKey: `pk_test_${hex(16)}`,
      webhookSecret: `whsec_${hex(16)}`,
    },
  }
}

const hex = (bytes) => randomBytes(bytes).toString('hex')

function digits(count) {
  return Array.from(randomBytes(count), (byte) => byte % 10).join('')
}

function keyPair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}
