import { accounts, balanceOf } from '@onetill/ledger'
import { createBank } from './bank'
import { newKey, openTill } from './scene'

/** A till whose payouts go through a bank inside the test. */
export async function openPayoutTill() {
  const bank = createBank()
  const till = await openTill(undefined, { payouts: bank.payouts })
  const { cashier, caller, db, seedBuyer, seedShop } = till

  type Shop = Awaited<ReturnType<typeof seedShop>>

  /** Sells once and has it delivered: 100.00 less 0.60 become available, of which 5.00 are the reserve. */
  async function earn() {
    const shop = await seedShop()
    const orderId = await sell(shop)
    return { shop, orderId }
  }

  async function sell(shop: Shop) {
    const buyer = await seedBuyer(shop.priceMinor)
    const { checkout } = await till.open(shop, buyer)
    const outcome = await cashier.pay({ checkoutId: checkout.id, key: newKey() }, caller(buyer))
    if (outcome.status !== 'succeeded' || !outcome.orderId) throw new Error('not bought')
    await cashier.fulfil(shop.owner, outcome.orderId, 'delivered')
    await cashier.jobs.settleOrders()
    return outcome.orderId
  }

  return {
    ...till,
    bank,
    earn,
    sell,
    ask: (shop: Shop, amountMinor: bigint, key = newKey()) =>
      cashier.requestPayout({ merchantId: shop.merchantId, key, amountMinor }, shop.owner),
    money: (shop: Shop) => cashier.merchantMoney(shop.owner, shop.merchantId),
    atBank: (shop: Shop) => balanceOf(db.write, accounts.bank(shop.merchantId), 'CNY'),
    /** The bank forgets everything and answers again. */
    clearBank() {
      Object.assign(bank.mood, { silent: false, dropsAnswers: false, sends: 0 })
      bank.books.clear()
    },
  }
}
