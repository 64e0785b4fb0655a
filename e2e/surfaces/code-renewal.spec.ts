import { expect, test } from '@playwright/test'
import { query } from '../support/database'
import { expectAccessible } from '../support/expect-accessible'
import { expectPaid, orderOf } from '../support/expect-paid'
import { openDesktop } from '../support/open-browser'
import { openSeller, publishCard } from '../support/open-seller'
import { payAtNetwork } from '../support/pay-at-network'
import { readCode } from '../support/read-code'

const PRICE = '¥88.00'

test('a code that runs out is renewed by itself, for the same checkout, and only the new one pays', async ({
  browser,
}) => {
  const card = await publishCard(await openSeller(), {
    title: 'Ink stone',
    priceMinor: 8_800n,
    stock: 3,
  })
  const page = await (await openDesktop(browser)).newPage()
  await page.clock.install()
  await page.goto(`/c/${card.slug}`)
  const opened = page.waitForResponse((answer) => answer.url().includes('checkout.open'))
  await page.getByRole('button', { name: /^Buy/ }).first().click()
  const checkoutId = /chk_\w+/.exec(await (await opened).text())?.[0] ?? ''
  await page.getByLabel('E-mail').fill('ink@example.test')
  await page.getByRole('radio', { name: 'WeChat Pay' }).check({ force: true })
  await page.getByRole('button', { name: `Pay ${PRICE}` }).click()
  const code = page.getByRole('img', { name: 'Payment code' })
  await expect(code).toBeVisible()
  await expectAccessible(page)
  const first = await readCode(code)
  const hold = await heldUntil(checkoutId)

  // Five minutes pass, on the database's clock and on the page's.
  await query(
    `UPDATE "Attempt" SET "expiresAt" = now() - interval '1 second' WHERE "checkoutId" = $1`,
    [checkoutId],
  )
  await page.clock.fastForward('05:01')
  await expect.poll(() => readCode(code).catch(() => first), { timeout: 20_000 }).not.toBe(first)
  const second = await readCode(code)

  await expect(payAtNetwork(first).then(() => heldUntil(checkoutId))).resolves.toBe(hold)
  await expect(page.getByText('Paid', { exact: true })).toHaveCount(0)
  await payAtNetwork(second)
  await expectPaid(page)
  expect((await orderOf(checkoutId)).flow).toBe('wechatpay.native')
  const attempts = await query<{ state: string; failure: string | null }>(
    'SELECT state, failure FROM "Attempt" WHERE "checkoutId" = $1 ORDER BY id',
    [checkoutId],
  )
  expect(attempts).toEqual([
    { state: 'failed', failure: 'expired' },
    { state: 'succeeded', failure: null },
  ])
})

async function heldUntil(checkoutId: string): Promise<string> {
  const rows = await query<{ at: string }>(
    'SELECT "heldUntil"::text AS at FROM "Checkout" WHERE id = $1',
    [checkoutId],
  )
  return rows[0]?.at ?? ''
}
