import type { Locale } from '@/i18n/locales'

const ZH = {
  overview: '经营概览',
  detail: '数据截至今天 14:40',
  orders: '订单',
  products: '商品',
  posts: '帖子',
  moneyTitle: '资金',
  settlement: '结算',
  settings: '设置',
  post: '发帖子',
  gmv: '成交额',
  average: '客单价',
  refunds: '退款率',
  against: '较上期',
  recent: '最近订单',
  product: '商品',
  buyer: '买家',
  state: '状态',
  time: '时间',
  amount: '金额',
}

const EN: typeof ZH = {
  overview: 'Overview',
  detail: 'As of today, 14:40',
  orders: 'Orders',
  products: 'Products',
  posts: 'Posts',
  moneyTitle: 'Money',
  settlement: 'Settlement',
  settings: 'Settings',
  post: 'New post',
  gmv: 'GMV',
  average: 'Average order',
  refunds: 'Refund rate',
  against: 'vs previous',
  recent: 'Latest orders',
  product: 'Product',
  buyer: 'Buyer',
  state: 'State',
  time: 'Time',
  amount: 'Amount',
}

export function deskWords(locale: Locale): typeof ZH {
  return locale === 'en' ? EN : ZH
}
