import { randomCode } from '../random-code'

/** What a merchant is called until it has submitted a handle of its own choice. */
export function placeholderHandle(): string {
  return `new_${randomCode(12)}`
}
