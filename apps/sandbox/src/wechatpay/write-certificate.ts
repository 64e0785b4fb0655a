import { createPublicKey, createSign, type KeyObject } from 'node:crypto'

// X.509 as in RFC 5280, no more of it than a self-signed certificate needs.

const SHA256_WITH_RSA = '2a864886f70d01010b'
const COMMON_NAME = '550403'

/** A self-signed certificate in PEM: the serial, the name and the key, good for five years. */
export function writeCertificate(privateKey: KeyObject, serial: string, from: Date): string {
  const name = sequence(set(sequence(identifier(COMMON_NAME), utf8('Tenpay.com Root CA'))))
  const algorithm = sequence(identifier(SHA256_WITH_RSA), element(0x05, Buffer.alloc(0)))
  const body = sequence(
    element(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.from(serial, 'hex')),
    algorithm,
    name,
    sequence(time(from), time(expiryOf(from))),
    name,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  )
  const signature = createSign('RSA-SHA256').update(body).sign(privateKey)
  const whole = sequence(
    body,
    algorithm,
    element(0x03, Buffer.concat([Buffer.from([0]), signature])),
  )
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

export function expiryOf(from: Date): Date {
  return new Date(from.getTime() + 5 * 365 * 86_400_000)
}

function element(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return element(0x30, Buffer.concat(parts))
}

function set(...parts: readonly Buffer[]): Buffer {
  return element(0x31, Buffer.concat(parts))
}

/** Positive: a leading bit that would make it negative gets a nought before it. */
function integer(bytes: Buffer): Buffer {
  const isNegative = ((bytes[0] ?? 0) & 0x80) !== 0
  return element(0x02, isNegative ? Buffer.concat([Buffer.from([0]), bytes]) : bytes)
}

function identifier(hex: string): Buffer {
  return element(0x06, Buffer.from(hex, 'hex'))
}

function utf8(text: string): Buffer {
  return element(0x0c, Buffer.from(text))
}

function time(at: Date): Buffer {
  const text = at
    .toISOString()
    .replace(/[-:T]|\.\d+/g, '')
    .slice(2)
  return element(0x17, Buffer.from(text))
}
