import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './paths.mjs'

/** The demo's secrets: random, made once per checkout, readable by nobody else, never in the code. */
export function loadSecrets(folder = dataFolder) {
  const path = join(folder, 'secrets.json')
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const made = makeSecrets()
  if (Object.keys(made).every((name) => name in kept)) return kept
  // Secrets of an earlier day stay as they are; what came since is added.
  const secrets = { ...made, ...kept }
  // Written aside and moved into place: a start that is cut short leaves no half-written keys.
  writeFileSync(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return secrets
}

function makeSecrets() {
  return {
    billsSince: dayAfterPlanting(),
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
    bank: { client: `ONETILL${digits(6)}`, company: signingPair(), bank: signingPair() },
    stripe: {
      secretKey: `sk_test_${hex(16)}`,
      publishableKey: `pk_test_${hex(16)}`,
      webhookSecret: `whsec_${hex(16)}`,
    },
  }
}

/** The networks of the demo don't know its planted past: their bills count from a day that lies after it everywhere. */
function dayAfterPlanting() {
  const HOURS = 38
  return new Date(Date.now() + HOURS * 3_600_000).toISOString().slice(0, 10)
}

const hex = (bytes) => randomBytes(bytes).toString('hex')

function digits(count) {
  return Array.from(randomBytes(count), (byte) => byte % 10).join('')
}

function signingPair() {
  return generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}

function keyPair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}
