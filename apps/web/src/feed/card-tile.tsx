import type { CardBlock, CardView } from '@onetill/contract'
import { Button, type ProductState, ProductTile } from '@onetill/ui'
import { type FeedWords, fill } from './feed-words'
import { mediaPicture } from './media-picture'

/** From here on the shop window says how few are left. */
const LOW_STOCK = 5

const STATES: Readonly<Record<CardBlock, ProductState>> = {
  sold_out: 'sold_out',
  paused: 'paused',
  merchant_restricted: 'unavailable',
  gone: 'unavailable',
}

type CardTileProps = { card: CardView; words: FeedWords; shape?: 'row' | 'tile' }

/** A card wherever it is met in lists. Its Buy button is plain HTML; the list around it listens. */
export function CardTile({ card, words, shape = 'row' }: CardTileProps) {
  const low = card.goodsType === 'physical' && card.available <= LOW_STOCK
  return (
    <div data-card={card.id} data-shape={shape} className="flex *:min-w-0 *:flex-1">
      <ProductTile
        shape={shape}
        title={card.title}
        picture={mediaPicture(card.image, card.title)}
        amountMinor={card.priceMinor}
        compareAtMinor={card.compareAtMinor ?? undefined}
        currency={card.currency}
        locale={words.locale}
        priceSuffix={card.priceVaries ? words.from : undefined}
        state={card.block ? STATES[card.block] : 'on_sale'}
        stateLabel={card.block ? words.blocked[card.block] : undefined}
        stockNote={low ? fill(words.low, 'count', card.available) : undefined}
        href={`/c/${card.slug}`}
        buy={
          card.block ? undefined : (
            <Button
              variant="accent"
              size="sm"
              aria-haspopup="dialog"
              aria-label={fill(words.buyNamed, 'title', card.title)}
              data-buy={card.id}
            >
              {words.buy}
            </Button>
          )
        }
      />
    </div>
  )
}
