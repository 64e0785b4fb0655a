import { UsersIcon } from '@onetill/ui'
import { getTranslations } from 'next-intl/server'
import { readFeed } from '@/feed/read-feed'
import { currentViewer } from '@/server/viewer'
import { HomeFeed } from '../_parts/home-feed'
import { pageLocale } from '../_parts/page-locale'
import { SignInFirst } from '../_parts/sign-in-first'

/** The tab of the home page that is everybody's own: the posts of those they follow. */
export default async function Following() {
  const [viewer, locale, words] = await Promise.all([
    currentViewer(),
    pageLocale(),
    getTranslations('feed'),
  ])
  if (!viewer) {
    return (
      <SignInFirst
        title={words('following')}
        detail={words('followingInvite')}
        next="/?tab=following"
        icon={<UsersIcon size={26} strokeWidth={1.5} />}
      />
    )
  }
  const first = await readFeed({ source: { list: 'following' }, locale, viewer })
  return <HomeFeed tab="following" first={first} />
}
