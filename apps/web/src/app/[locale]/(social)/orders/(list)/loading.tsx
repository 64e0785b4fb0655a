import { ListSkeleton } from '../../_parts/list-skeleton'

export default function OrdersLoading() {
  return <ListSkeleton rows={6} row="h-46" />
}
