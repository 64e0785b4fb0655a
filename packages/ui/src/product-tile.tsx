import type { ElementType, ReactNode } from 'react'
import { cx } from './cx'
import { latinLang } from './latin-lang'
import { Picture, type PictureSource } from './picture'
import { Price } from './price'

export type ProductState = 'on_sale' | 'sold_out' | 'paused' | 'unavailable'

export type ProductTileProps = {
  title: string
  picture: PictureSource | null
  amountMinor: bigint | string
  compareAtMinor?: bigint | string
  currency: string
  locale: string
  /** Follows the price where other variants cost more, such as "起". */
  priceSuffix?: string
  state?: ProductState
  /** The word for a state that can't be bought, such as "售罄". */
  stateLabel?: string
  /** Shown only when stock runs low, such as "仅剩 3 件". */
  stockNote?: string
  href: string
  as?: ElementType
  /** The Buy button; left out when the product can't be bought. */
  buy?: ReactNode
  /** A row lies inside a post; a tile stands in a grid or a strip. */
  shape?: 'row' | 'tile'
  className?: string
}

/** A product as it is met everywhere: picture, name, price, and one way to buy it. */
export function ProductTile(props: ProductTileProps) {
  return props.shape === 'tile' ? <StandingTile {...props} /> : <LyingTile {...props} />
}

function LyingTile({
  title,
  picture,
  href,
  as: Anchor = 'a',
  className,
  ...rest
}: ProductTileProps) {
  const barred = isBarred(rest.state)
  return (
    <article
      className={cx(
        'relative flex gap-3 rounded-lg border border-line bg-surface p-2.5 transition-colors hover:border-line-strong',
        className,
      )}
    >
      <Picture
        picture={picture}
        sizes="88px"
        dimmed={barred}
        className="size-22 shrink-0 rounded-md"
      />
      <div className="flex min-w-0 flex-1 flex-col py-0.5">
        <Anchor
          href={href}
          lang={latinLang(title)}
          className={cx(
            'line-clamp-2 text-sm font-medium after:absolute after:inset-0 after:rounded-lg',
            barred && 'text-ink-3',
          )}
        >
          {title}
        </Anchor>
        <StockNote {...rest} />
        <div className="mt-auto flex flex-wrap items-end justify-between gap-x-2 gap-y-1.5">
          <TilePrice {...rest} />
          <BuySlot {...rest} />
        </div>
      </div>
    </article>
  )
}

function StandingTile({
  title,
  picture,
  href,
  as: Anchor = 'a',
  className,
  ...rest
}: ProductTileProps) {
  const barred = isBarred(rest.state)
  return (
    <article className={cx('group relative flex min-w-0 flex-col', className)}>
      <Picture
        picture={picture}
        sizes="(min-width: 64rem) 220px, 45vw"
        dimmed={barred}
        className="rounded-lg"
      >
        {(barred ? rest.stateLabel : rest.stockNote) && (
          <span className="absolute bottom-2 left-2 rounded-full bg-black/65 px-2.5 py-0.5 text-xs font-medium text-white">
            {barred ? rest.stateLabel : rest.stockNote}
          </span>
        )}
      </Picture>
      <div className="flex flex-1 flex-col pt-2">
        <Anchor
          href={href}
          lang={latinLang(title)}
          className={cx(
            'line-clamp-2 min-h-10 text-sm after:absolute after:inset-0 after:rounded-lg',
            barred && 'text-ink-3',
          )}
        >
          {title}
        </Anchor>
        <div className="mt-1 flex min-h-9 flex-wrap items-center justify-between gap-x-2 gap-y-1.5">
          <TilePrice {...rest} />
          {!barred && <BuySlot {...rest} />}
        </div>
      </div>
    </article>
  )
}

type TileRest = Omit<ProductTileProps, 'title' | 'picture' | 'href' | 'as'>

function StockNote({ stockNote, state }: TileRest) {
  if (!stockNote || isBarred(state)) return null
  return <p className="text-xs font-medium text-warn">{stockNote}</p>
}

function TilePrice({
  amountMinor,
  compareAtMinor,
  currency,
  locale,
  priceSuffix,
  state,
}: TileRest) {
  return (
    <Price
      {...{ amountMinor, compareAtMinor, currency, locale }}
      suffix={priceSuffix}
      size="lg"
      trim
      className={isBarred(state) ? 'text-ink-3' : 'text-ink'}
    />
  )
}

function BuySlot({ buy, state, stateLabel }: TileRest) {
  if (isBarred(state)) return <span className="text-sm text-ink-3">{stateLabel}</span>
  return buy ? <div className="relative z-10 ml-auto">{buy}</div> : null
}

function isBarred(state: ProductState = 'on_sale'): boolean {
  return state !== 'on_sale'
}
