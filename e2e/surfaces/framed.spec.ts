import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/expect-accessible'
import { checkoutIdOf, expectPaid, orderOf } from '../support/expect-paid'
import { openPhone } from '../support/open-browser'
import { openSeller, publishCard } from '../support/open-seller'

const PRICE = '¥26.00'

/** A card whose page says, by its address, that it stands inside somebody's frame. */
async function openFramed(page: Page): Promise<void> {
  const card = await publishCard(await openSeller(), {
    title: 'Pressed flowers',
    priceMinor: 2_600n,
    stock: 4,
  })
  await page.goto(`/c/${card.slug}`)
  await page.evaluate((slug) => history.replaceState(null, '', `/embed/${slug}`), card.slug)
}

async function payIn(pay: Page): Promise<void> {
  await pay.getByLabel('E-mail').fill('flowers@example.test')
  await pay
    .getByRole('radio', { name: /Alipay/ })
    .first()
    .check({ force: true })
  await pay.getByRole('button', { name: `Pay ${PRICE}` }).click()
  await pay.waitForURL((url) => url.pathname === '/gateway.do')
  await pay.locator('button[name=choice][value=pay]').click()
  await expectPaid(pay)
}

test('inside a frame Buy opens a window of its own, and the frame follows what happens there', async ({
  browser,
}) => {
  const page = await (await openPhone(browser)).newPage()
  await openFramed(page)
  const popup = page.waitForEvent('popup')
  await page.getByRole('button', { name: /^Buy/ }).first().click()
  const pay = await popup
  await pay.waitForURL('**/pay/*')
  // The secret came in the address and leaves it at once.
  await expect(pay).toHaveURL(/\/pay\/chk_\w+$/)
  await expect(page.getByText('The payment window is open')).toBeVisible()
  await expectAccessible(page)
  await payIn(pay)
  await expectPaid(page)
  expect((await orderOf(checkoutIdOf(pay))).flow).toBe('alipay.wap')
})

test('a browser that opens no window gets a tab, or the link', async ({ browser }) => {
  const context = await openPhone(browser)
  const page = await context.newPage()
  await page.addInitScript(() => {
    window.open = () => null
  })
  await openFramed(page)
  await page.getByRole('button', { name: /^Buy/ }).first().click()
  await page.getByRole('button', { name: `Pay ${PRICE} · new window` }).click()
  await expect(page.getByText('Your browser blocked the payment window')).toBeVisible()
  await expect(page.getByLabel('Link to this checkout')).toHaveValue(/\/pay\/chk_\w+/)
  await expectAccessible(page)
  const tab = context.waitForEvent('page')
  await page.getByRole('link', { name: `Pay ${PRICE} · new tab` }).click()
  const pay = await tab
  // The browser under test dresses up as a phone a moment after a tab without an opener has begun to load.
  await pay.waitForURL(/\/pay\/chk_\w+$/)
  await pay.reload()
  await payIn(pay)
  await expectPaid(page)
})
