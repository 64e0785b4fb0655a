import type { ShopText } from './shop'

const china = { country: 'CN', timezone: 'Asia/Shanghai', currency: 'CNY' } as const

/** Sells no more for now: its cards stand, greyed out, and say why. */
export const catFood: ShopText = {
  ...china,
  handle: 'maoguanfan',
  name: '猫管饭',
  tagline: '先伺候主子，再伺候你',
  kind: 'company',
  state: 'restricted',
  stateReason: '近 30 天「未按时发货」投诉超过 5%，补齐发货凭证后恢复销售。',
  category: 'home',
  palettes: ['peach', 'lilac', 'cream'],
  art: ['🐱', '🐟', '🧶', '🐾'],
  owner: 'ahuang',
  legalName: '苏州猫管饭宠物用品有限公司',
  registration: '91320505MA22R6HC9Y',
  address: '江苏省苏州市高新区狮山路 199 号',
  phone: '+86 188 6250 4473',
  bank: ['苏州银行狮山支行', '6228760212349876'],
  pay: { riskTier: 'elevated' },
  orders: [3, 1.2],
  products: [
    {
      key: 'can',
      title: '主食罐 12 罐（鸡/鱼/鸭）',
      text: '成分表比我的午饭干净。挑食的猫按挑食的来，每种口味四罐。',
      price: '108.00',
      was: '129.00',
      stock: 88,
      art: ['🥫', '🐟', '🐱'],
      pull: 30,
    },
    {
      key: 'tree',
      title: '剑麻猫爬架 1.6m',
      text: '组装说明书四页，猫上去只要四秒。',
      price: '299.00',
      stock: 16,
      art: ['🌴', '🐈', '🧶'],
      pull: 12,
    },
    {
      key: 'wand',
      title: '逗猫棒（羽毛会掉）',
      text: '羽毛会掉，掉了我们补寄，补到它不想玩为止。',
      price: '12.80',
      stock: 400,
      art: ['🪶', '🐾', '🎣'],
      pull: 30,
    },
  ],
  posts: [
    ['店猫阿黄今日体重 7.2 公斤，医生说减肥，它说医生减肥。', 'can'],
    ['爬架测试员上岗，第一天睡了九个小时，工作态度认真。', 'tree'],
    ['羽毛补寄第 318 次。你家猫是不是在攒被子。', 'wand'],
    ['发货慢了，对不起大家。仓库搬家，货在路上，猫在箱子里。正在一单一单补。', 'can', 'wand'],
    ['平台暂时限制了我们卖货，是我们没做好。补完单再回来。', 'can', 'tree', 'wand'],
    ['鸡肉味的最快卖完，鸭肉味的最慢。猫也有从众心理。', 'can'],
  ],
}

/** Shut: its posts are gone from the feed. */
export const sneakers: ShopText = {
  ...china,
  handle: 'chaojie',
  name: '潮解球鞋仓',
  tagline: '正品保证，假一赔命',
  kind: 'individual',
  state: 'suspended',
  stateReason: '多名买家经鉴定收到假冒商品，店铺已停用，资金冻结待处理。',
  category: 'fashion',
  palettes: ['night', 'dusk'],
  art: ['👟', '🧢', '🏀', '🔥'],
  owner: 'kaige',
  legalName: '莆田市城厢区潮解鞋行（个体工商户）',
  registration: '92350302MA34KD5U6P',
  address: '福建省莆田市城厢区学园南街 66 号',
  phone: '+86 177 5033 9012',
  bank: ['兴业银行莆田分行', '6229080200765432'],
  pay: { wechatpay: 'suspended', riskTier: 'high' },
  orders: [2, 0.7],
  products: [
    {
      key: 'runner',
      title: '联名跑鞋 · 全新未穿',
      text: '懂的来，不懂的别问。',
      options: ['尺码'],
      variants: [
        ['41', '899.00', 12],
        ['42', '899.00', 9],
        ['43', '899.00', 7],
      ],
      art: ['👟', '🔥', '🏀'],
      pull: 20,
    },
    {
      key: 'cap',
      title: '棒球帽 · 限量',
      text: '每人限购一顶，因为真的很限量。',
      price: '199.00',
      stock: 50,
      art: ['🧢', '⭐', '👟'],
      pull: 14,
    },
  ],
  posts: [
    ['新到 28 双，手慢无。', 'runner'],
    ['支持任何鉴定，鉴定完再说。', 'runner', 'cap'],
    ['帽子补货，限量第五批。', 'cap'],
  ],
}

const unverified = { ...china, state: 'unverified', products: [], posts: [] } as const

/** Asked to change three fields before it may sell. */
export const cobbler: ShopText = {
  ...unverified,
  handle: 'laozhang',
  name: '老张修鞋',
  tagline: '修了四十年，换底、补线、染色、聊天',
  kind: 'individual',
  category: 'services',
  palettes: ['roast', 'stone'],
  art: ['👞', '🪡', '🔨', '🧵'],
  owner: 'xiaozhang',
  legalName: '张守义（个体工商户）',
  registration: '92410105MA9FKQ2',
  address: '河南省郑州市金水区经五路 21 号门口',
  phone: '+86 150 3710 6628',
  bank: ['郑州银行经五路支行', '6223670123456789'],
}

/** In the reviewers' queue. */
export const bees: ShopText = {
  ...unverified,
  handle: 'shanfeng',
  name: '秦岭山蜂',
  tagline: '转地放蜂，一年只取一次蜜',
  kind: 'company',
  category: 'food',
  palettes: ['lemon', 'moss'],
  art: ['🐝', '🍯', '🌼', '⛰️'],
  owner: 'fengshu',
  legalName: '宁陕县秦岭山蜂养殖专业合作社',
  registration: '93610923MA70Y3HW6A',
  address: '陕西省安康市宁陕县皇冠镇朝阳村',
  phone: '+86 153 9915 2287',
  bank: ['宁陕农商银行皇冠支行', '6230280200345678'],
}

/** In the reviewers' queue too, from abroad. */
export const ceylon: ShopText = {
  ...unverified,
  handle: 'harbourtea',
  name: 'Harbour & Leaf',
  tagline: 'Single-estate Ceylon tea, blended on the quay in Singapore',
  kind: 'company',
  category: 'food',
  country: 'SG',
  timezone: 'Asia/Singapore',
  currency: 'SGD',
  palettes: ['lagoon', 'matcha'],
  art: ['🫖', '🍃', '⛵', '🌴'],
  owner: 'priya',
  legalName: 'Harbour and Leaf Pte Ltd',
  registration: '202114836K',
  address: '71 Boat Quay, Singapore 049860',
  phone: '+65 6555 0198',
  bank: ['DBS Bank', '0720123456'],
}

/** Has only begun to fill in the form. */
export const tofu: ShopText = {
  ...unverified,
  handle: 'apofuru',
  name: '阿婆腐乳',
  tagline: '坛子比我爸年纪大',
  kind: 'individual',
  category: 'food',
  palettes: ['chilli', 'stone'],
  art: ['🏺', '🫘', '🌶️', '👵'],
  owner: 'awei',
  legalName: '陈秀英',
  registration: '',
  address: '',
  phone: '+86 181 7455 0032',
  bank: ['', ''],
}
