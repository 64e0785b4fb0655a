import { ListSkeleton } from '../_parts/list-skeleton'

export default function NotificationsLoading() {
  return <ListSkeleton rows={9} row="h-18" />
}
