import { randomInt } from 'node:crypto'

/** Crockford's base32: no letter is mistaken for a digit when read aloud. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

/** So many random digits of five bits each. */
export function randomCode(length: number): string {
  return Array.from({ length }, () => DIGITS[randomInt(DIGITS.length)]).join('')
}
