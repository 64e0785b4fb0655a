import type { PictureSource } from '@onetill/ui'
import type { Locale } from '@/i18n/locales'

/** A still life in the manner of the demo pictures, drawn so that nothing has to be fetched. */
function still(hue: number, shape: 'cup' | 'vase' | 'fruit' | 'bag', alt: string): PictureSource {
  const body = {
    cup: '<path d="M130 170h120v70a60 60 0 0 1-120 0z" fill="F"/><path d="M250 185h18a26 26 0 0 1 0 52h-20" fill="none" stroke="F" stroke-width="14"/><ellipse cx="190" cy="170" rx="60" ry="14" fill="D"/>',
    vase: '<path d="M170 110h60l-8 50c38 26 52 64 44 104-6 30-30 46-66 46s-60-16-66-46c-8-40 6-78 44-104z" fill="F"/><ellipse cx="200" cy="110" rx="30" ry="8" fill="D"/>',
    fruit:
      '<circle cx="160" cy="220" r="72" fill="F"/><circle cx="258" cy="240" r="54" fill="D"/><path d="M160 150c2-22 14-36 34-42" stroke="#6b5b3a" stroke-width="8" fill="none" stroke-linecap="round"/>',
    bag: '<path d="M110 160h180l18 150H92z" fill="F"/><path d="M155 175v-34a45 45 0 0 1 90 0v34" fill="none" stroke="D" stroke-width="12" stroke-linecap="round"/>',
  }[shape]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" preserveAspectRatio="xMidYMid slice"><defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop stop-color="hsl(${hue} 42% 92%)"/><stop offset="1" stop-color="hsl(${hue} 36% 82%)"/></linearGradient></defs><path fill="url(#g)" d="M0 0h400v400H0z"/><path d="M0 290h400v110H0z" fill="hsl(${hue} 30% 77%)"/><ellipse cx="200" cy="312" rx="130" ry="14" fill="hsl(${hue} 30% 66%)" opacity=".6"/>${body
    .replaceAll('"F"', `"hsl(${hue} 46% 58%)"`)
    .replaceAll('"D"', `"hsl(${hue} 44% 44%)"`)}</svg>`
  return {
    src: `data:image/svg+xml,${encodeURIComponent(svg)}`,
    alt,
    colour: `hsl(${hue} 36% 86%)`,
  }
}

const WORDS = {
  'zh-CN': {
    shop: '山野茶事',
    longShop: '云南高黎贡山古树茶与手作陶器联合工作室（昆明翠湖旗舰店）',
    post: '今年的头春白茶到了。海拔 1,900 米，手采一芽二叶，日光萎凋。\n喝起来像雨后的竹林，凉凉的，回甘很久。\n第一批只做了 120 罐，喝完就等明年。配了一只新烧的柴窑杯，单买也可以。\n另外，很多朋友问怎么泡：90 度水，第一泡二十秒，不用洗茶，别闷。放一年会更甜。\n晚上八点回复大家的留言。',
    short: '周末市集见，带了两篮子柿子。',
    tea: '头春白茶 · 一芽二叶 · 50 克罐装',
    cup: '柴窑手作品茗杯（每只釉色略有不同，介意慎拍，附棉布收纳袋与手写卡片）',
    bag: '水洗帆布托特包',
    time: '12 分钟前',
    yesterday: '昨天 21:08',
    buy: '购买',
    soldOut: '售罄',
    paused: '暂停销售',
    low: '仅剩 3 件',
    like: '喜欢',
    comment: '评论',
    share: '分享',
    cards: '帖子里的商品',
    following: '关注',
    discover: '发现',
    feed: '首页',
    more: '展开',
  },
  en: {
    shop: 'Hillside Tea',
    longShop: 'The Gaoligong Old-Tree Tea & Wood-Fired Pottery Joint Studio (Kunming Flagship)',
    post: 'This year’s first white tea is in. Picked by hand at 1,900 m, one bud and two leaves, withered in the sun.\nIt drinks like a bamboo grove after rain: cool, with a sweetness that stays.\nWe made 120 tins and that is all until next spring. A new wood-fired cup goes with it, or on its own.\nMany of you ask how to brew it: 90 °C, twenty seconds, no rinse, lid off. A year of rest makes it sweeter.\nI’ll answer everyone tonight at eight.',
    short: 'See you at the weekend market. Two baskets of persimmons are coming along.',
    tea: 'First-flush white tea, one bud and two leaves, 50 g tin',
    cup: 'Wood-fired tasting cup (no two glazes are the same; comes with a cotton pouch and a handwritten card)',
    bag: 'Washed canvas tote',
    time: '12 min ago',
    yesterday: 'Yesterday, 21:08',
    buy: 'Buy',
    soldOut: 'Sold out',
    paused: 'Paused',
    low: 'Only 3 left',
    like: 'Like',
    comment: 'Comment',
    share: 'Share',
    cards: 'Products in this post',
    following: 'Following',
    discover: 'Discover',
    feed: 'Home',
    more: 'More',
  },
} as const

export function samples(locale: Locale) {
  const words = WORDS[locale]
  const pictures = {
    tea: still(96, 'vase', words.tea),
    cup: still(28, 'cup', words.cup),
    bag: still(206, 'bag', words.bag),
    fruit: still(14, 'fruit', words.short),
    more: [48, 72, 150, 178, 230, 262, 300, 330, 352].map((hue, at) =>
      still(hue, (['vase', 'cup', 'fruit', 'bag'] as const)[at % 4] ?? 'cup', words.tea),
    ),
  }
  return { words, pictures }
}
