import { EmptyState } from '@onetill/ui'
import { useTranslations } from 'next-intl'

/** A closed shop has said already why there is nothing to see. */
export function NoShopPosts({ suspended }: { suspended: boolean }) {
  const words = useTranslations('feed.empty')
  return suspended ? null : <EmptyState title={words('merchant')} />
}
