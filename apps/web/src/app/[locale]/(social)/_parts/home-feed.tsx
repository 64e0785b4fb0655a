import { EmptyState, LinkButton, StoreIcon, TabLinks, UsersIcon } from '@onetill/ui'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { FeedList } from '@/feed/feed-list'
import type { FeedPage } from '@/feed/feed-source'
import { ClientWords } from '@/i18n/client-words'
import { Column } from '@/shell/app-frame'
import { ColumnHeader } from '@/shell/column-header'
import { FeedAside } from './feed-aside'

export type HomeTab = 'discover' | 'following'

export type HomeFeedProps = {
  tab: HomeTab
  first: FeedPage
}

/** The home page: what is new, which everybody sees alike, or whom one follows. */
export async function HomeFeed({ tab, first }: HomeFeedProps) {
  const words = await getTranslations('feed')
  return (
    <Column aside={<FeedAside />}>
      <ColumnHeader
        title={words('title')}
        tabs={
          <TabLinks
            centred
            as={Link}
            label={words('tabs')}
            links={[
              {
                href: '/?tab=following',
                label: words('following'),
                current: tab === 'following',
              },
              { href: '/', label: words('discover'), current: tab === 'discover' },
            ]}
          />
        }
      />
      <ClientWords only={['common', 'feed']}>
        <FeedList
          key={tab}
          source={{ list: tab }}
          first={first}
          shared={tab === 'discover'}
          empty={<NoPosts tab={tab} />}
        />
      </ClientWords>
    </Column>
  )
}

async function NoPosts({ tab }: { tab: HomeTab }) {
  const words = await getTranslations('feed.empty')
  if (tab === 'discover') {
    return (
      <EmptyState
        icon={<StoreIcon size={26} strokeWidth={1.5} />}
        title={words('discover')}
        detail={words('discoverDetail')}
      />
    )
  }
  return (
    <EmptyState
      icon={<UsersIcon size={26} strokeWidth={1.5} />}
      title={words('following')}
      detail={words('followingDetail')}
      action={
        <LinkButton as={Link} href="/" variant="primary">
          {words('followingAction')}
        </LinkButton>
      }
    />
  )
}
