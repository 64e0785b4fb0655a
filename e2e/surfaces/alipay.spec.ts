import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/expect-accessible'
import { checkoutIdOf, expectPaid, orderOf } from '../support/expect-paid'
import { openApp } from '../support/open-app'
import { openSeller, publishCard } from '../support/open-seller'

const PRICE = '¥32.50'
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Pretend Alipay' })

test('inside Alipay the buyer is recognised, may close its sheet, and pays in it', async ({
  browser,
}) => {
  const card = await publishCard(await openSeller(), {
    title: 'Walnut cake',
    priceMinor: 3_250n,
    stock: 5,
  })
  const page = await (await openApp(browser, 'alipay')).newPage()
  const detours: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('publicAppAuthorize.htm')) detours.push(request.url())
  })
  await page.goto(`/c/${card.slug}`)
  await page.getByRole('button', { name: /^Buy/ }).first().click()
  await page.getByLabel('E-mail').fill('cake@example.test')
  await expect(page.getByRole('radio', { name: 'WeChat Pay' })).toHaveCount(0)
  await page
    .getByRole('radio', { name: /Alipay/ })
    .first()
    .check({ force: true })
  await page.getByRole('button', { name: `Pay ${PRICE}` }).click()

  await page.waitForURL('**/pay/*')
  await sheet(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('You closed Alipay')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: `Pay ${PRICE}` }).click()
  await sheet(page)
    .getByRole('button', { name: `Pay ${PRICE}` })
    .click()
  await expectPaid(page)
  expect((await orderOf(checkoutIdOf(page))).flow).toBe('alipay.jsapi')
  expect(detours).toHaveLength(1)
  expect(detours[0]).not.toContain('chk_')
})
