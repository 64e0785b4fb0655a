import { cx } from './cx'

/** A quiet block in the exact size of what will stand there. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div aria-hidden="true" className={cx('animate-shimmer rounded-md bg-sunken', className)} />
  )
}

export function PostSkeleton({ pictures = true }: { pictures?: boolean }) {
  return (
    <div className="border-b border-line bg-surface px-4 pt-4 pb-3 sm:rounded-2xl sm:border sm:px-5 sm:pt-5">
      <div className="flex items-center gap-3">
        <Skeleton className="size-10 rounded-full" />
        <div className="flex flex-col gap-1.5">
          <Skeleton className="h-4 w-32" />
          <Skeleton className="h-3 w-16" />
        </div>
      </div>
      <Skeleton className="mt-4 h-4 w-full" />
      <Skeleton className="mt-2 h-4 w-3/5" />
      {pictures && <Skeleton className="mt-4 aspect-square w-full rounded-lg sm:aspect-[5/4]" />}
      <Skeleton className="mt-3 h-[6.875rem] w-full rounded-lg" />
      <div className="mt-1.5 flex h-11 items-center gap-6">
        <Skeleton className="h-5 w-12" />
        <Skeleton className="h-5 w-12" />
        <Skeleton className="h-5 w-12" />
      </div>
    </div>
  )
}

export function ProductSkeleton() {
  return (
    <div>
      <Skeleton className="aspect-square w-full rounded-lg" />
      <Skeleton className="mt-3 h-4 w-full" />
      <Skeleton className="mt-1.5 h-4 w-2/3" />
      <Skeleton className="mt-2.5 h-6 w-20" />
    </div>
  )
}

export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <div
          key={key}
          className="flex h-14 items-center gap-6 border-b border-line px-4 last:border-0"
        >
          <Skeleton className="h-4 w-2/5" />
          <Skeleton className="h-4 w-1/5" />
          <Skeleton className="ml-auto h-4 w-20" />
        </div>
      ))}
    </div>
  )
}
