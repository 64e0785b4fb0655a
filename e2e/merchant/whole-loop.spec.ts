import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { applyOnPage } from '../support/apply-on-page'
import { openFundedBuyer } from '../support/fund-buyer'
import { type Actor, openMember } from '../support/open-actor'
import { openDesktop, openPhone } from '../support/open-browser'
import { openReviewer } from '../support/open-seller'
import { payAtNetwork } from '../support/pay-at-network'
import { readCode } from '../support/read-code'
import { runAudit } from '../support/run-audit'
import { samplePicture } from '../support/sample-picture'

const PRICE_MINOR = 12_800n
const TITLE = 'Celadon tea cup'

test('from application to the dashboard: every purchase is counted, and the books are clean', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const owner = await openMember('Shop Owner')
  const handle = `kiln_${randomUUID().slice(0, 8)}`
  const name = `Kiln ${handle}`

  const desk = await (await openDesktop(browser, owner)).newPage()
  await test.step('a business applies', () => applyOnPage(desk, { name, handle }))
  await test.step('a reviewer approves', () => approve(browser, name))
  await test.step('the owner adds a product', () => addProduct(desk, handle))
  const before = await readGmv(owner, handle)
  expect(before).toBe(0n)
  await test.step('the owner publishes a post', () => publish(desk, handle))

  await test.step('a buyer on a phone pays from balance', () => buyFromBalance(browser, name))
  await test.step('a buyer on a desktop scans a code', () => buyByCode(browser, name))
  await test.step('an outsider buys behind a shared link', () =>
    buyAsOutsider(browser, owner, handle))

  await test.step('the dashboard shows exactly these sales', async () => {
    await expect.poll(() => readGmv(owner, handle), { timeout: 90_000 }).toBe(3n * PRICE_MINOR)
    await desk.goto(`/desk/${handle}`)
    await expect(desk.getByText('¥384.00').first()).toBeVisible()
  })
  await runAudit()
})

async function approve(browser: Browser, name: string): Promise<void> {
  const page = await (await openDesktop(browser, await openReviewer())).newPage()
  await page.goto('/admin')
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByText('Approved').first()).toBeVisible()
}

async function addProduct(page: Page, handle: string): Promise<void> {
  await page.goto(`/desk/${handle}/products/new`)
  const uploaded = page.waitForResponse((answer) => answer.url().includes('/api/media'))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'cup.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from(await samplePicture(150)),
    })
  expect((await uploaded).status()).toBe(201)
  await page.getByLabel('Name', { exact: true }).fill(TITLE)
  await page.getByRole('radio', { name: 'Digital' }).check({ force: true })
  await page.getByLabel('Price', { exact: true }).fill('128.00')
  await page.getByLabel('Stock', { exact: true }).fill('5')
  await page.getByRole('button', { name: 'Add product' }).click()
  await expect(page.getByText('Product added')).toBeVisible()
}

async function publish(page: Page, handle: string): Promise<void> {
  await page.goto(`/desk/${handle}/posts/new`)
  await page.getByLabel('Text').fill('First firing of the autumn.')
  await page.getByRole('button', { name: 'Choose products' }).click()
  await page.getByRole('dialog').getByText(TITLE).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('It’s out')).toBeVisible()
}

/** Opens the feed and taps Buy under the shop's post. */
async function buyInFeed(page: Page, name: string): Promise<void> {
  await page.goto('/')
  const post = page.getByRole('article').filter({ hasText: name })
  await post.getByRole('button', { name: 'Buy' }).first().click()
}

async function buyFromBalance(browser: Browser, name: string): Promise<void> {
  const buyer = await openFundedBuyer(20_000n)
  const page = await (await openPhone(browser, buyer)).newPage()
  await buyInFeed(page, name)
  await page.getByRole('button', { name: 'Pay ¥128.00' }).click()
  await expectPaid(page)
}

async function buyByCode(browser: Browser, name: string): Promise<void> {
  const page = await (await openDesktop(browser, await openMember('Desktop'))).newPage()
  await buyInFeed(page, name)
  await page.getByRole('radio', { name: 'WeChat Pay' }).check({ force: true })
  await page.getByRole('button', { name: 'Pay ¥128.00' }).click()
  const code = page.getByRole('img', { name: 'Payment code' })
  await expect(code).toBeVisible()
  await payAtNetwork(await readCode(code))
  await expectPaid(page)
}

async function buyAsOutsider(browser: Browser, owner: Actor, handle: string): Promise<void> {
  const posts = await owner.api.post.ofMerchant.query({ handle })
  const card = posts.items[0]?.cards[0]
  if (!card) throw new Error('The shop has no card')
  const { code } = await owner.api.card.share.mutate({ cardId: card.id })
  const page = await (await openPhone(browser)).newPage()
  await page.goto(`/s/${code}`)
  await page.getByRole('button', { name: /^Buy/ }).first().click()
  await page.getByLabel('E-mail').fill('outsider@example.test')
  await page.getByRole('radio', { name: 'WeChat Pay' }).check({ force: true })
  await page.getByRole('button', { name: 'Pay ¥128.00' }).click()
  await page.waitForURL((url) => url.pathname.includes('checkmweb'))
  await page.locator('button[name=choice][value=pay]').click()
  await expectPaid(page)
  await page.getByRole('link', { name: 'View order' }).click()
  await page.waitForURL('**/order/**')
  await expect(page.getByText(TITLE).first()).toBeVisible()
}

/** The till says so, whatever led there; a network's notification may take a moment. */
async function expectPaid(page: Page): Promise<void> {
  await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible({ timeout: 20_000 })
}

async function readGmv(owner: Actor, handle: string): Promise<bigint> {
  const merchants = await owner.api.merchant.mine.query()
  const merchant = merchants.find((each) => each.handle === handle)
  if (!merchant) throw new Error('The shop is not there')
  const { gmvMinor } = await owner.api.insight.dashboard.query({
    merchantId: merchant.id,
    period: '7d',
    currency: 'CNY',
  })
  return gmvMinor.now
}
