import type { Address, Surface } from '@onetill/contract'
import type { Dice } from '../dice'
import type { Person, Shop } from '../world'
import type { Guest } from './sale'

const FAMILY = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const GIVEN = [
  '子涵',
  '雨桐',
  '浩然',
  '思远',
  '欣怡',
  '梓轩',
  '佳宁',
  '晓峰',
  '静',
  '敏',
  '磊',
  '洋',
  '娟',
  '艳',
  '超',
  '秀兰',
  '建国',
  '一诺',
  '可欣',
  '嘉懿',
]
const FOREIGN = [
  'Emma Clarke',
  'Liam Murphy',
  'Sofia Rossi',
  'Noah Schmidt',
  'Chloe Martin',
  'Ethan Park',
  'Isla Campbell',
  'Mateo García',
  'Freya Jensen',
  'Aiko Tanaka',
  'Ren Sato',
  'Yui Mori',
]

export function inventGuest({ text }: Shop, dice: Dice): Guest {
  const chinese = text.country === 'CN'
  const [family, given] = [dice.pick([...FAMILY]), dice.pick(GIVEN)]
  const foreign = dice.pick(FOREIGN)
  const number = dice.between(100, 9999)
  return chinese
    ? { name: `${family}${given}`, email: `guest${number}@mail.example` }
    : { name: foreign, email: `${foreign.split(' ')[0]?.toLowerCase()}${number}@mail.example` }
}

/** In the feed and on profiles people are signed in; elsewhere most are strangers. */
const MEMBERS: Readonly<Record<Surface, number>> = {
  feed: 1,
  profile: 1,
  card_page: 0.3,
  embed: 0.15,
  partner_app: 0.1,
  agent: 0.6,
}

/** A regular of the demo, or nobody it knows. */
export function pickBuyer(
  regulars: readonly Person[],
  shop: Shop,
  surface: Surface,
  dice: Dice,
): Person | null {
  const known = dice.chance(MEMBERS[surface])
  // Some buy every week, most now and then.
  const place = Math.floor(dice.roll() ** 1.7 * regulars.length)
  const person = regulars[place] ?? null
  return known && person && !shop.team.includes(person) ? person : null
}

const PLACES = [
  ['北京市', '北京市', '朝阳区', '望京街道阜荣街 10 号', '100102'],
  ['上海市', '上海市', '静安区', '愚园路 361 弄 8 号', '200040'],
  ['广东省', '广州市', '天河区', '体育西路 103 号', '510620'],
  ['四川省', '成都市', '锦江区', '东大街牛王庙段 100 号', '610011'],
  ['浙江省', '杭州市', '西湖区', '文三路 478 号', '310012'],
  ['湖北省', '武汉市', '武昌区', '中南路 99 号', '430071'],
  ['陕西省', '西安市', '雁塔区', '小寨西路 126 号', '710061'],
  ['福建省', '厦门市', '思明区', '沙坡尾大学路 138 号', '361005'],
] as const
const ABROAD: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  GB: ['England', 'Bristol', '', '14 Picton Street', 'BS6 5QA'],
  US: ['Oregon', 'Portland', '', '2210 NE Alberta Street', '97211'],
  JP: ['大阪府', '大阪市', '北区', '中崎西 3-1-6', '530-0015'],
}

export function inventAddress(name: string, { text }: Shop, dice: Dice): Address {
  const abroad = ABROAD[text.country]
  const home = dice.pick(PLACES)
  const digits = dice.between(10_000_000, 99_999_999)
  const [region, city, district, line, postcode] = abroad ?? home
  const phone = abroad ? `+${digits}90` : `+86 13${digits}8`
  return { name, phone, country: text.country, region, city, district, line, postcode }
}
