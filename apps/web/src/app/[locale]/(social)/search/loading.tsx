import { ProductSkeleton, Skeleton } from '@onetill/ui'
import { WideColumn } from '@/shell/app-frame'
import { PRODUCT_GRID } from './_parts/shop-window'

export default function SearchLoading() {
  const tiles = Array.from({ length: 12 }, (_, index) => `tile-${index}`)
  return (
    <WideColumn>
      <div className="px-4 py-2 lg:py-3">
        <Skeleton className="h-11 w-full rounded-full!" />
      </div>
      <div className="px-4 py-5">
        <Skeleton className="mb-3 h-6 w-24" />
        <div className="mb-8 flex gap-4 overflow-hidden">
          {tiles.map((key) => (
            <Skeleton key={key} className="mx-2 my-2 size-14 shrink-0 rounded-full!" />
          ))}
        </div>
        <div className={PRODUCT_GRID}>
          {tiles.map((key) => (
            <ProductSkeleton key={key} />
          ))}
        </div>
      </div>
    </WideColumn>
  )
}
