import { type LineInput, OnetillError, type Quote, type QuotedLine } from '@onetill/contract'
import type { Tx } from '@onetill/db'
import type { Deps } from '../deps'

const BLOCK_ERRORS = {
  sold_out: 'out_of_stock',
  paused: 'card_unavailable',
  merchant_restricted: 'merchant_restricted',
  gone: 'card_gone',
} as const

export type Quoted = Quote & { readonly totalMinor: bigint; readonly goodsTypes: readonly string[] }

/** Prices a basket on the server, and refuses it when anything is not as the buyer saw it. */
export async function quoteLines(
  tx: Tx,
  deps: Deps,
  lines: readonly LineInput[],
  checkoutId: string | null = null,
): Promise<Quoted> {
  return checkQuote(await deps.catalog.quote(tx, lines, checkoutId), lines)
}

/** The basket at these prices; throws when anything is not as the buyer saw it. */
export function checkQuote(quote: Quote, lines: readonly LineInput[]): Quoted {
  if (quote.merchant.state !== 'verified') throw new OnetillError('merchant_restricted')
  quote.lines.forEach((quoted, index) => {
    checkLine(quoted, lines[index])
  })
  return {
    ...quote,
    totalMinor: quote.lines.reduce(
      (sum, line) => sum + line.unitPriceMinor * BigInt(line.quantity),
      0n,
    ),
    goodsTypes: [...new Set(quote.lines.map((line) => line.goodsType))].sort(),
  }
}

function checkLine(quoted: QuotedLine, wanted: LineInput | undefined): void {
  if (!wanted || wanted.variantId !== quoted.variantId || wanted.quantity !== quoted.quantity) {
    throw new Error('a quote answers the lines in the order they were asked')
  }
  if (quoted.block) throw new OnetillError(BLOCK_ERRORS[quoted.block], { cardId: quoted.cardId })
  if (quoted.unitPriceMinor !== wanted.seenPriceMinor) {
    throw new OnetillError('price_changed', {
      cardId: quoted.cardId,
      variantId: quoted.variantId,
      priceMinor: quoted.unitPriceMinor.toString(),
    })
  }
}
