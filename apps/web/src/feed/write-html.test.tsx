import type { CardView, PostView } from '@onetill/contract'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { FeedWords } from './feed-words'
import { PostItem } from './post-item'
import { writeHtml } from './write-html'

const words: FeedWords = {
  locale: 'en',
  verified: 'Verified merchant',
  like: 'Like',
  comment: 'Comments',
  share: 'Share',
  follow: 'Follow',
  followed: 'Following',
  whole: 'Read on',
  cards: 'Products in this post',
  picture: 'Picture by {name}',
  buy: 'Buy',
  buyNamed: 'Buy {title}',
  from: '+',
  low: 'Only {count} left',
  blocked: { sold_out: 'Sold out', paused: 'Paused', merchant_restricted: 'Not now', gone: 'Gone' },
}

const card: CardView = {
  id: 'crd_1',
  slug: 'cup',
  postId: 'pst_1',
  productId: 'prd_1',
  merchantId: 'mer_1',
  title: 'A cup & "saucer" <large>',
  image: 'media/cup',
  goodsType: 'physical',
  currency: 'CNY',
  priceMinor: 123_456_700n,
  priceVaries: true,
  compareAtMinor: 200_000_000n,
  available: 3,
  block: null,
  onlyVariantId: 'var_1',
}

const post: PostView = {
  id: 'pst_1',
  merchant: {
    id: 'mer_1',
    handle: 'kiln',
    name: 'Kiln & Co',
    avatar: 'media/face',
    state: 'verified',
  },
  text: '<script>alert("x")</script>\nA second line',
  images: ['media/a', 'media/b'],
  cards: [card],
  likes: 1284,
  comments: 0,
  createdAt: new Date('2026-11-01T08:00:00Z'),
}

const now = new Date('2026-11-01T09:00:00Z')

/** Differences that mean nothing to a browser: how attributes are cased, how empty elements end, hints to preload. */
const alike = (html: string) =>
  html
    .replace(/<link rel="preload"[^>]*>/g, '')
    .replace(/ (dateTime|srcSet|fetchPriority)=/g, (name) => name.toLowerCase())
    .replace(/\/>/g, '>')
    .replace(/<(path|circle)([^>]*)><\/\1>/g, '<$1$2>')

describe('writeHtml', () => {
  it.each([
    ['a post with one card', post],
    [
      'a post with several cards',
      { ...post, cards: [card, { ...card, id: 'crd_2', block: 'sold_out' as const }] },
    ],
    ['a bare post', { ...post, images: [], cards: [], text: '' }],
    [
      'a merchant without seal or face',
      { ...post, merchant: { ...post.merchant, avatar: null, state: 'restricted' as const } },
    ],
  ])('writes %s as React itself would', (_, shown) => {
    const item = <PostItem post={shown} words={words} now={now} follow priority />
    expect(alike(writeHtml(item))).toBe(alike(renderToStaticMarkup(item)))
  })

  it('lets no text of a merchant become markup', () => {
    const html = writeHtml(<PostItem post={post} words={words} now={now} />)
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('aria-label="Buy A cup &amp; &quot;saucer&quot; &lt;large&gt;"')
  })

  it('offers no way to buy what is barred, and says why', () => {
    const sold = { ...post, cards: [{ ...card, block: 'sold_out' as const }] }
    const html = writeHtml(<PostItem post={sold} words={words} now={now} />)
    expect(html).not.toContain('data-buy')
    expect(html).toContain('Sold out')
    expect(html).not.toContain('Only 3 left')
  })

  it('refuses what would need a script', () => {
    expect(() => writeHtml(<button type="button" onClick={() => undefined} />)).toThrow(
      'needs a script',
    )
  })
})
