import { randomUUID } from 'node:crypto'
import { ID_PREFIXES, type IdKind } from '@onetill/contract'

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A new id of one kind: `<prefix>_` and a UUIDv7 (RFC 9562 §5.7) in 26 base32 digits.
 * `bornAt` dates it for imported or generated history, whose order must follow its dates.
 */
export function newId(kind: IdKind, bornAt: number = Date.now()): string {
  // Its random bits come out of a pool: asking the system for sixteen bytes each time costs several times as much.
  const bytes = Buffer.from(randomUUID().replaceAll('-', ''), 'hex')
  writeMillis(bytes, bornAt)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return `${ID_PREFIXES[kind]}_${base32(bytes)}`
}

/** How far the clocks of the machines that make ids may disagree with the database's. */
const CLOCKS_APART_MILLIS = 60_000

/** Sorts before every id of this kind that was born at a moment or after it: where a walk along an index begins. */
export function firstId(kind: IdKind, bornAt: Date): string {
  const bytes = new Uint8Array(16)
  writeMillis(bytes, Math.max(bornAt.getTime() - CLOCKS_APART_MILLIS, 0))
  return `${ID_PREFIXES[kind]}_${base32(bytes)}`
}

function writeMillis(bytes: Uint8Array, bornAt: number): void {
  let millis = bornAt
  for (let index = 5; index >= 0; index--) {
    bytes[index] = millis % 256
    millis = Math.floor(millis / 256)
  }
}

function base32(bytes: Uint8Array): string {
  let value = 0
  let bits = 2 // 128 bits fill 26 digits of 5 with two zero bits in front
  let text = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += DIGITS[(value >> bits) & 31]
      value &= (1 << bits) - 1
    }
  }
  return text
}
