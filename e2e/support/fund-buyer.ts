import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { type Actor, openMember } from './open-actor'
import { payAtNetwork } from './pay-at-network'

/** A member with money: a top-up through the till, paid at the payment network. */
export async function openFundedBuyer(amountMinor: bigint): Promise<Actor> {
  const buyer = await openMember('Buyer')
  await topUp(buyer, amountMinor)
  return buyer
}

export async function topUp(buyer: Actor, amountMinor: bigint): Promise<void> {
  const { checkout } = await buyer.api.checkout.topUp.mutate({ amountMinor, currency: 'CNY' })
  const outcome = await buyer.api.checkout.pay.mutate({
    checkoutId: checkout.id,
    key: randomUUID(),
    flow: 'wechatpay.native',
  })
  if (outcome.status !== 'pending' || outcome.present.kind !== 'qr') {
    throw new Error(`No code to scan: ${JSON.stringify(outcome)}`)
  }
  await payAtNetwork(outcome.present.payload)
  await expect
    .poll(async () => {
      const look = await buyer.api.checkout.check.mutate({ checkoutId: checkout.id })
      return look.checkout.status
    })
    .toBe('completed')
}
