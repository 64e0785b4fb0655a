import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../support/expect-accessible'
import { expectPaid, orderOf } from '../support/expect-paid'
import { openApp } from '../support/open-app'
import { openDesktop } from '../support/open-browser'
import { openSeller, publishCard } from '../support/open-seller'
import { runAudit } from '../support/run-audit'

const MUG = { title: 'Enamel camp mug', priceMinor: 1_800n, stock: 9 }
const PRICE = '$18.00'
const GOOD = '4242 4242 4242 4242'

const fields = (page: Page) => page.frameLocator('iframe[title="Secure payment input frame"]')
const bank = (page: Page) => page.frameLocator('iframe[title="3D Secure"]')
const payButton = (page: Page, price = PRICE) => page.getByRole('button', { name: `Pay ${price}` })

/** A dollar shop's card on a desktop, up to the card's fields. */
async function openCardForm(page: Page): Promise<void> {
  const card = await publishCard(await openSeller('USD'), MUG)
  await page.goto(`/c/${card.slug}`)
  await page.getByRole('button', { name: /^Buy/ }).first().click()
  await page.getByLabel('E-mail').fill('mug@example.test')
  await page.getByRole('radio', { name: 'Card' }).first().check({ force: true })
  await payButton(page).click()
  await expect(fields(page).getByLabel('Card number')).toBeVisible()
}

async function typeCard(page: Page, number: string): Promise<void> {
  await fields(page).getByLabel('Card number').fill(number)
  await fields(page).getByLabel('Expiry').fill('12 / 40')
  await fields(page).getByLabel('Security code').fill('123')
}

test('a card is typed into the network’s own fields and pays', async ({ browser }) => {
  const page = await (await openDesktop(browser)).newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.postData() ?? ''))
  await openCardForm(page)
  await expectAccessible(page)
  await payButton(page).click()
  await expect(fields(page).getByRole('alert')).toHaveText('Your card number is incomplete.')
  await typeCard(page, GOOD)
  await payButton(page).click()
  await expectPaid(page)
  const site = new URL(page.url()).origin
  const toUs = await page.evaluate(() =>
    performance.getEntriesByType('resource').map((it) => it.name),
  )
  expect(toUs.filter((url) => url.startsWith(site) && url.includes('4242'))).toEqual([])
  expect(asked.filter((body) => body.includes('4242'))).toHaveLength(1)
})

test('a bank that wants to see the buyer is shown over the page, and may say no', async ({
  browser,
}) => {
  const page = await (await openDesktop(browser)).newPage()
  await openCardForm(page)
  await typeCard(page, '4000 0000 0000 3220')
  await payButton(page).click()
  await bank(page).getByRole('button', { name: 'Fail' }).click()
  await expect(page.getByText('Your bank couldn’t confirm that it is you')).toBeVisible()
  await payButton(page).click()
  await bank(page).getByRole('button', { name: 'Complete' }).click()
  await expectPaid(page)
})

test('a refused card leaves the fields for another', async ({ browser }) => {
  const page = await (await openDesktop(browser)).newPage()
  await openCardForm(page)
  for (const [number, sentence] of [
    ['4000 0000 0000 0002', 'Your bank declined this card'],
    ['4000 0000 0000 9995', 'There isn’t enough money on this card'],
    ['4000 0000 0000 0069', 'This card has expired'],
  ] as const) {
    await typeCard(page, number)
    await payButton(page).click()
    await expect(page.getByText(sentence)).toBeVisible()
  }
  await typeCard(page, GOOD)
  await payButton(page).click()
  await expectPaid(page)
  await runAudit()
})

test('inside Instagram a card is paid on the network’s page in the same tab', async ({
  browser,
}) => {
  const scarf = { title: 'Silk scarf', priceMinor: 26_800n, stock: 3 }
  const card = await publishCard(await openSeller(), scarf)
  const page = await (await openApp(browser, 'instagram', { bridge: false })).newPage()
  await page.goto(`/c/${card.slug}`)
  await page.getByRole('button', { name: /^Buy/ }).first().click()
  await page.getByLabel('E-mail').fill('scarf@example.test')
  await page.getByRole('radio', { name: /^Card/ }).first().check({ force: true })
  await payButton(page, '¥268.00').click()
  await page.waitForURL('**/c/pay/cs_test_*')
  await page.getByLabel('Card number').fill('4000 0027 6000 3184')
  await page.getByLabel('Expiry').fill('12 / 40')
  await page.getByLabel('Security code').fill('123')
  await payButton(page, '¥268.00').click()
  await page.getByRole('button', { name: 'Complete' }).click()
  await page.waitForURL('**/pay/chk_*')
  const checkoutId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await expectPaid(page)
  expect((await orderOf(checkoutId)).flow).toBe('stripe.redirect')
})
