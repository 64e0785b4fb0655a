import type { CardBlock } from '@onetill/contract'

export type CardCondition = {
  readonly gone: boolean
  readonly merchantState: string
  readonly paused: boolean
  readonly available: number
}

/** Why a card can't be bought, the reason hardest to mend first. */
export function cardBlock(card: CardCondition): CardBlock | null {
  if (card.gone) return 'gone'
  if (card.merchantState !== 'verified') return 'merchant_restricted'
  if (card.paused) return 'paused'
  if (card.available <= 0) return 'sold_out'
  return null
}
