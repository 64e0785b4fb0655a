import { type MerchantStatement, toDecimalString } from '@onetill/contract'

export type CsvWords = {
  readonly columns: readonly string[]
  readonly opening: string
  readonly closing: string
  readonly kindOf: (kind: string) => string
}

/**
 * A statement as a file for spreadsheets: opening, every movement, closing. Text that a spreadsheet would run as a
 * formula is made plain by an apostrophe (OWASP, CSV injection); amounts are ours and stay numbers.
 */
export function writeStatementCsv(statement: MerchantStatement, words: CsvWords): string {
  const { currency, timezone, from, to, opening, closing } = statement
  const money = (amountMinor: bigint) => toDecimalString({ amountMinor, currency })
  const time = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: timezone, dateStyle: 'short', timeStyle: 'medium' },
  })
  const sums = ({ pendingMinor, availableMinor }: typeof opening) => [
    money(pendingMinor),
    money(availableMinor),
    currency,
    '',
  ]
  const rows = [
    words.columns.map(textCell),
    [textCell(from), textCell(words.opening), '', ...sums(opening)],
    ...statement.lines.map((line) => [
      textCell(time.format(line.at)),
      textCell(words.kindOf(line.kind)),
      textCell(line.about),
      money(line.pendingMinor),
      money(line.availableMinor),
      currency,
      textCell(line.id),
    ]),
    [textCell(to), textCell(words.closing), '', ...sums(closing)],
  ]
  // With a byte order mark Excel reads the file as UTF-8.
  return `\ufeff${rows.map((cells) => cells.join(',')).join('\r\n')}\r\n`
}

function textCell(text: string): string {
  const plain = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
