import { expect, type Page, test } from '@playwright/test'
import { query } from '../support/database'
import { expectAccessible } from '../support/expect-accessible'
import { checkoutIdOf, expectPaid, orderOf } from '../support/expect-paid'
import { openMember } from '../support/open-actor'
import { openApp } from '../support/open-app'
import { openSeller, publishCard } from '../support/open-seller'

const PRICE = '¥68.00'

async function openCard(): Promise<string> {
  const card = await publishCard(await openSeller(), {
    title: 'Longjing tea',
    priceMinor: 6_800n,
    stock: 9,
  })
  return `/c/${card.slug}`
}

async function tapBuy(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('button', { name: /^Buy/ }).first().click()
  await page.getByLabel('E-mail').fill('tea@example.test')
  await expect(page.getByRole('radio', { name: 'WeChat Pay' })).toBeChecked()
}

async function heldUntil(checkoutId: string): Promise<string> {
  const rows = await query<{ at: string }>(
    'SELECT "heldUntil"::text AS at FROM "Checkout" WHERE id = $1',
    [checkoutId],
  )
  return rows[0]?.at ?? ''
}

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Pretend WeChat Pay' })

test('inside WeChat one tap asks who pays, comes back to the same checkout and pays in the app’s own sheet', async ({
  browser,
}) => {
  const page = await (await openApp(browser, 'wechat')).newPage()
  const visited: string[] = []
  page.on('request', (request) => request.isNavigationRequest() && visited.push(request.url()))
  const opened = page.waitForResponse((answer) => answer.url().includes('checkout.open'))
  await tapBuy(page, await openCard())
  const checkoutId = /chk_\w+/.exec(await (await opened).text())?.[0] ?? ''
  const hold = await heldUntil(checkoutId)
  await expectAccessible(page)
  await page.getByRole('button', { name: `Pay ${PRICE}` }).click()

  await page.waitForURL('**/pay/*')
  await expect(sheet(page)).toContainText(PRICE)
  await expect(sheet(page).getByRole('button', { name: `Pay ${PRICE}` })).toBeFocused()
  expect(checkoutIdOf(page)).toBe(checkoutId)
  expect(await heldUntil(checkoutId)).toBe(hold)
  await sheet(page)
    .getByRole('button', { name: `Pay ${PRICE}` })
    .click()
  await expectPaid(page)
  await expectAccessible(page)
  expect(await orderOf(checkoutId)).toEqual({ flow: 'wechatpay.jsapi', totalMinor: '6800' })

  const [payment] = await query<{ payer: string }>(
    `SELECT present->'params'->>'package' AS payer FROM "Attempt" WHERE "checkoutId" = $1`,
    [checkoutId],
  )
  expect(payment?.payer).toMatch(/^prepay_id=/)
  expect(visited.some((url) => url.includes('/connect/oauth2/authorize'))).toBe(true)
  for (const url of visited) expect(url).not.toMatch(/openid|[?&/]o[\w-]{27}(?:&|$)/)
})

test('closing the app’s sheet charges nothing; the buyer goes on, or chooses another way', async ({
  browser,
}) => {
  const page = await (await openApp(browser, 'wechat')).newPage()
  await tapBuy(page, await openCard())
  await page.getByRole('button', { name: `Pay ${PRICE}` }).click()
  await sheet(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('You closed WeChat Pay')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Another way' }).click()
  await expect(page.getByRole('radio', { name: 'WeChat Pay' })).toBeChecked()
  await page.getByText('Why can’t I use another way?').click()
  await expect(page.getByText('Alipay').first()).toBeVisible()

  await page.getByRole('button', { name: `Pay ${PRICE}` }).click()
  await sheet(page)
    .getByRole('button', { name: `Pay ${PRICE}` })
    .click()
  await expectPaid(page)
  expect((await orderOf(checkoutIdOf(page))).flow).toBe('wechatpay.jsapi')
})

test('an account that is known isn’t asked for again', async ({ browser }) => {
  const context = await openApp(browser, 'wechat', { actor: await openMember('Regular') })
  const path = await openCard()
  for (const visit of ['first', 'second']) {
    const page = await context.newPage()
    await page.goto(path)
    await page.getByRole('button', { name: /^Buy/ }).first().click()
    await page.getByRole('radio', { name: 'WeChat Pay' }).check({ force: true })
    await page.getByRole('button', { name: `Pay ${PRICE}` }).click()
    await expect(sheet(page)).toBeVisible()
    expect(new URL(page.url()).pathname.startsWith('/pay/')).toBe(visit === 'first')
    await sheet(page)
      .getByRole('button', { name: `Pay ${PRICE}` })
      .click()
    await expectPaid(page)
    await page.close()
  }
})

test('where the bridge never comes, the next way is marked and nothing was charged', async ({
  browser,
}) => {
  const page = await (await openApp(browser, 'wechat', { bridge: false })).newPage()
  await tapBuy(page, await openCard())
  await page.getByRole('button', { name: `Pay ${PRICE}` }).click()
  await expect(page.getByText('WeChat Pay doesn’t open on this device').first()).toBeVisible({
    timeout: 20_000,
  })
  await expectAccessible(page)
})
