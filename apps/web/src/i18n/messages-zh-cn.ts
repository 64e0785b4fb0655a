import account from '../../messages/zh-CN/account.json'
import admin from '../../messages/zh-CN/admin.json'
import apply from '../../messages/zh-CN/apply.json'
import auth from '../../messages/zh-CN/auth.json'
import card from '../../messages/zh-CN/card.json'
import checkout from '../../messages/zh-CN/checkout.json'
import common from '../../messages/zh-CN/common.json'
import desk from '../../messages/zh-CN/desk.json'
import errors from '../../messages/zh-CN/errors.json'
import feed from '../../messages/zh-CN/feed.json'
import lab from '../../messages/zh-CN/lab.json'
import money from '../../messages/zh-CN/money.json'
import notifications from '../../messages/zh-CN/notifications.json'
import orders from '../../messages/zh-CN/orders.json'
import payment from '../../messages/zh-CN/payment.json'
import post from '../../messages/zh-CN/post.json'
import profile from '../../messages/zh-CN/profile.json'
import search from '../../messages/zh-CN/search.json'
import treasury from '../../messages/zh-CN/treasury.json'

export const messages = {
  account,
  admin,
  apply,
  auth,
  card,
  checkout,
  common,
  desk,
  errors,
  feed,
  lab,
  money,
  notifications,
  orders,
  payment,
  post,
  profile,
  search,
  treasury,
}
