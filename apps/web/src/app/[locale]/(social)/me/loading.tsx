import { ListSkeleton } from '../_parts/list-skeleton'

export default function MeLoading() {
  return <ListSkeleton rows={4} row="h-36" />
}
