import { expect, test } from '@playwright/test'
import { query } from '../support/database'
import { expectAccessible } from '../support/expect-accessible'
import { checkoutIdOf, expectPaid, orderOf } from '../support/expect-paid'
import { openPhone } from '../support/open-browser'
import { openSeller, publishCard } from '../support/open-seller'

const PRICE = '¥45.00'

test('five seconds later the network leads back unpaid: the till asks, and the buyer chooses another way', async ({
  browser,
}) => {
  const card = await publishCard(await openSeller(), {
    title: 'Rice bowl',
    priceMinor: 4_500n,
    stock: 3,
  })
  const page = await (await openPhone(browser)).newPage()
  await page.goto(`/c/${card.slug}`)
  await page.getByRole('button', { name: /^Buy/ }).first().click()
  await page.getByLabel('E-mail').fill('bowl@example.test')
  await page.getByRole('radio', { name: 'WeChat Pay' }).check({ force: true })
  await page.getByRole('button', { name: `Pay ${PRICE}` }).click()
  await page.waitForURL((url) => url.pathname.includes('checkmweb'))
  // Nobody does anything there.
  await page.waitForURL('**/pay/*', { timeout: 20_000 })
  const checkoutId = checkoutIdOf(page)

  await expect(page.getByText('Confirming your payment…')).toBeVisible()
  await expect(page.getByText('Paid', { exact: true })).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'I have paid' }).click()
  await expect(page.getByText('Confirming your payment…')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Back to the payment page' })).toBeVisible()

  await page.getByRole('button', { name: 'Another way' }).click()
  await page
    .getByRole('radio', { name: /Alipay/ })
    .first()
    .check({ force: true })
  await page.getByRole('button', { name: `Pay ${PRICE}` }).click()
  await page.waitForURL((url) => url.pathname === '/gateway.do')
  await page.locator('button[name=choice][value=pay]').click()
  await expectPaid(page)
  expect(checkoutIdOf(page)).toBe(checkoutId)
  expect((await orderOf(checkoutId)).flow).toBe('alipay.wap')
  const attempts = await query('SELECT 1 FROM "Attempt" WHERE "checkoutId" = $1', [checkoutId])
  expect(attempts).toHaveLength(2)
})
