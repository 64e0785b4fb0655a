import type { CardView } from '@onetill/contract'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { query } from '../support/database'
import { openMember } from '../support/open-actor'
import { openDesktop, openPhone } from '../support/open-browser'
import { openReviewer, openSeller, publishCard } from '../support/open-seller'
import { payAtNetwork } from '../support/pay-at-network'
import { readCode } from '../support/read-code'
import { runAudit } from '../support/run-audit'
import { calmNetworks, tellNetwork } from '../support/tell-network'

const PRICE = 12_800n

test.afterEach(calmNetworks)

test('a desktop buyer whose code can’t be made pays on another network’s page', async ({
  browser,
}) => {
  const card = await publishLast()
  await tellNetwork({ name: 'down', network: 'wechatpay', operation: 'start' })
  const page = await begin(browser, 'desktop', card, 'WeChat Pay')
  await expect(page.getByText('WeChat Pay isn’t working right now')).toBeVisible()
  await page.getByRole('button', { name: 'Continue with Alipay' }).click()
  await page.locator('button[name=choice][value=pay]').click()
  await expectPaid(page)
  await expectOneOrder(card)
})

test('a phone’s buyer goes on from a refused channel to the next', async ({ browser }) => {
  const card = await publishLast()
  await tellNetwork({ name: 'refuse', network: 'wechatpay', operation: 'start' })
  const page = await begin(browser, 'phone', card, 'WeChat Pay')
  await page.getByRole('button', { name: 'Continue with Alipay' }).click()
  await page.locator('button[name=choice][value=pay]').click()
  await expectPaid(page)
  await expectOneOrder(card)
})

test('another network’s code is shown in place, with a sentence beside it', async ({ browser }) => {
  const card = await publishLast()
  await tellNetwork({ name: 'drop', network: 'alipay', operation: 'start' })
  const page = await begin(browser, 'desktop', card, 'Alipay', 'Scan')
  await expect(page.getByText('Alipay isn’t working right now')).toBeVisible()
  const code = page.getByRole('img', { name: 'Payment code' })
  await payAtNetwork(await readCode(code))
  await expectPaid(page)
  await expectOneOrder(card)
})

test('the reviewer’s desk shows what failed and for what', async ({ browser }) => {
  const page = await (await openDesktop(browser, await openReviewer())).newPage()
  await page.goto('/admin/channels')
  const row = page.getByRole('row').filter({ hasText: 'wechatpay.native' })
  await expect(row.getByText('Error at the network')).toBeVisible()
})

/** One of a kind, in a shop that takes no cards: what stands in for a network is the other one. */
async function publishLast(): Promise<CardView> {
  const card = await publishCard(await openSeller(), {
    title: 'The last one',
    priceMinor: PRICE,
    stock: 1,
  })
  await query(
    `UPDATE "Contract" SET state = 'suspended' WHERE channel = 'stripe'
       AND "merchantId" = (SELECT "merchantId" FROM "Card" WHERE id = $1)`,
    [card.id],
  )
  return card
}

async function begin(
  browser: Browser,
  on: 'desktop' | 'phone',
  card: CardView,
  channel: string,
  hint = '',
): Promise<Page> {
  const open = on === 'phone' ? openPhone : openDesktop
  const page = await (await open(browser, await openMember('Buyer'))).newPage()
  await page.goto(`/c/${card.slug}`)
  await page.getByRole('button', { name: /^Buy/ }).first().click()
  const name = new RegExp(`${channel}.*${hint}`)
  await page.getByRole('radio', { name }).last().check({ force: true })
  await page.getByRole('button', { name: 'Pay ¥128.00' }).click()
  return page
}

async function expectPaid(page: Page): Promise<void> {
  await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible({ timeout: 20_000 })
}

/** One order, one of two attempts paid, and books that agree. */
async function expectOneOrder(card: CardView): Promise<void> {
  const attempts = await query<{ state: string }>(
    `SELECT attempt.state FROM "Attempt" AS attempt
     JOIN "CheckoutLine" AS line ON line."checkoutId" = attempt."checkoutId"
     JOIN "Order" AS paid ON paid."checkoutId" = attempt."checkoutId"
     WHERE line."cardId" = $1 ORDER BY attempt.state`,
    [card.id],
  )
  expect(attempts.map(({ state }) => state)).toEqual(['failed', 'succeeded'])
  await runAudit()
}
