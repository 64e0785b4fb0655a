import {
  BookmarkIcon,
  Button,
  CardStrip,
  CommentIcon,
  HeartIcon,
  IconButton,
  MoreIcon,
  PostAction,
  PostCard,
  ProductTile,
  ShareIcon,
} from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/i18n/locales'
import { samples } from './samples'

export function SamplePosts({ locale }: { locale: Locale }) {
  const { words, pictures } = samples(locale)
  const common = useTranslations('common')
  const buy = (
    <Button variant="accent" size="sm">
      {words.buy}
    </Button>
  )
  const actions = (
    <>
      <PostAction label={words.like} icon={<HeartIcon size={21} />} count="1,284" pressed />
      <PostAction label={words.comment} icon={<CommentIcon size={21} />} count="36" />
      <PostAction label={words.share} icon={<ShareIcon size={20} />} />
      <PostAction
        label={words.like}
        icon={<BookmarkIcon size={20} />}
        className="ml-auto -mr-2.5"
      />
    </>
  )
  const common_ = {
    as: Link,
    href: '/dev/ui/feed',
    dateTime: '2026-11-23T12:00:00Z',
    actions,
    moreLabel: words.more,
    menu: <IconButton label={common('more')} icon={<MoreIcon />} />,
  }
  const tile = { as: Link, href: '/dev/ui', currency: 'CNY', locale }
  return (
    <div className="sm:flex sm:flex-col sm:gap-4">
      <PostCard
        {...common_}
        author={{ name: words.shop, href: '/dev/ui', verifiedLabel: common('verified') }}
        time={words.time}
        text={words.post}
        pictures={[pictures.tea]}
        priority
        cards={
          <ProductTile
            {...tile}
            title={words.tea}
            picture={pictures.tea}
            amountMinor="16800"
            compareAtMinor="19800"
            stockNote={words.low}
            buy={buy}
          />
        }
      />
      <PostCard
        {...common_}
        author={{ name: words.longShop, href: '/dev/ui', verifiedLabel: common('verified') }}
        time={words.yesterday}
        text={words.short}
        pictures={[pictures.fruit, pictures.cup, pictures.bag, ...pictures.more.slice(0, 3)]}
        cards={
          <CardStrip label={words.cards}>
            <ProductTile
              {...tile}
              title={words.cup}
              picture={pictures.cup}
              amountMinor="1"
              buy={buy}
            />
            <ProductTile
              {...tile}
              title={words.bag}
              picture={pictures.bag}
              amountMinor="123456700"
              buy={buy}
            />
            <ProductTile
              {...tile}
              title={words.tea}
              picture={pictures.tea}
              amountMinor="16800"
              state="sold_out"
              stateLabel={words.soldOut}
            />
          </CardStrip>
        }
      />
    </div>
  )
}
