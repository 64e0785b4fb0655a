import { IconButton, PlusIcon, TabLinks } from '@onetill/ui'
import Link from 'next/link'
import { getLocale } from 'next-intl/server'
import { AppFrame, Column } from '@/shell/app-frame'
import { ColumnHeader } from '@/shell/column-header'
import { FeedSkeleton } from '@/shell/feed-skeleton'
import { SamplePosts } from '../sample-posts'
import { samples } from '../samples'

export default async function FeedSample() {
  const locale = await getLocale()
  const { words } = samples(locale)
  return (
    <AppFrame>
      <Column>
        <ColumnHeader
          title={words.feed}
          tabs={
            <TabLinks
              centred
              as={Link}
              label={words.feed}
              links={[
                { href: '/dev/ui', label: words.following, current: false },
                { href: '/dev/ui/feed', label: words.discover, current: true },
              ]}
            />
          }
          actions={<IconButton label={words.share} icon={<PlusIcon />} />}
        />
        <SamplePosts locale={locale} />
        <div className="mt-4">
          <FeedSkeleton />
        </div>
      </Column>
    </AppFrame>
  )
}
