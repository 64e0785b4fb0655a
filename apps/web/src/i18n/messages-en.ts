import account from '../../messages/en/account.json'
import admin from '../../messages/en/admin.json'
import apply from '../../messages/en/apply.json'
import auth from '../../messages/en/auth.json'
import card from '../../messages/en/card.json'
import checkout from '../../messages/en/checkout.json'
import common from '../../messages/en/common.json'
import desk from '../../messages/en/desk.json'
import errors from '../../messages/en/errors.json'
import feed from '../../messages/en/feed.json'
import lab from '../../messages/en/lab.json'
import money from '../../messages/en/money.json'
import notifications from '../../messages/en/notifications.json'
import orders from '../../messages/en/orders.json'
import payment from '../../messages/en/payment.json'
import post from '../../messages/en/post.json'
import profile from '../../messages/en/profile.json'
import search from '../../messages/en/search.json'
import treasury from '../../messages/en/treasury.json'

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
