import { PostSkeleton } from '@onetill/ui'

/** For the `loading` of feeds. Never put a `loading` above a page that must answer 404. */
export function FeedSkeleton() {
  return (
    <div className="sm:flex sm:flex-col sm:gap-4 lg:pt-4">
      <PostSkeleton />
      <PostSkeleton pictures={false} />
      <PostSkeleton />
    </div>
  )
}
