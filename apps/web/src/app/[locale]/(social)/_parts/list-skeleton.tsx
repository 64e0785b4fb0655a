import { Skeleton } from '@onetill/ui'
import { Column } from '@/shell/app-frame'

type ListSkeletonProps = {
  rows: number
  /** As tall as what will stand there. */
  row: string
}

/** A personal list before it is there: its bar and its rows in their final size. */
export function ListSkeleton({ rows, row }: ListSkeletonProps) {
  return (
    <Column>
      <div className="flex h-13 items-center justify-center border-b border-line sm:mb-4 lg:h-15 lg:border-transparent">
        <Skeleton className="h-5 w-16" />
      </div>
      <div className="flex flex-col gap-3 px-4 py-3 sm:px-0 sm:py-0">
        {Array.from({ length: rows }, (_, index) => `row-${index}`).map((key) => (
          <Skeleton key={key} className={`w-full rounded-xl! ${row}`} />
        ))}
      </div>
    </Column>
  )
}
