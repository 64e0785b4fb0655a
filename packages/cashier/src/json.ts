import type { Prisma } from '@onetill/db'

/** A value as JSON holds it: amounts become strings of digits, dates ISO 8601. */
export function toJson(value: unknown): Prisma.InputJsonObject {
  return JSON.parse(toJsonText(value))
}

/** The same as text, for a raw query. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? item.toString() : item))
}
