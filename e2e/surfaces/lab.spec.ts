import type { Flow } from '@onetill/contract'
import { expect, type FrameLocator, type Page, test } from '@playwright/test'
import { confirmOnPage, expectPaidIn, openStudio, payIn, showFrame } from '../support/open-studio'
import { payAtNetwork } from '../support/pay-at-network'
import { readCode } from '../support/read-code'
import { runAudit } from '../support/run-audit'

type Row = {
  readonly frame: string
  readonly buyer: 'Signed in' | 'Signed out'
  readonly flow: Flow
  /** What the buyer does after pressing Pay, until the network has its money. */
  readonly finish: (frame: FrameLocator) => Promise<void>
}

const atOnce = async () => undefined
const EIGHT: readonly Row[] = [
  { frame: 'onetill-new', buyer: 'Signed in', flow: 'balance.one_tap', finish: atOnce },
  { frame: 'wechat-iphone', buyer: 'Signed out', flow: 'wechatpay.jsapi', finish: confirmOnSheet },
  { frame: 'wechat-windows', buyer: 'Signed out', flow: 'wechatpay.native', finish: scan },
  { frame: 'alipay', buyer: 'Signed out', flow: 'alipay.jsapi', finish: confirmOnSheet },
  { frame: 'weibo', buyer: 'Signed out', flow: 'alipay.wap', finish: confirmOnPage },
  { frame: 'safari-iphone', buyer: 'Signed out', flow: 'wechatpay.h5', finish: confirmOnPage },
  { frame: 'chrome-desktop', buyer: 'Signed out', flow: 'alipay.page', finish: confirmOnPage },
  { frame: 'instagram', buyer: 'Signed out', flow: 'stripe.redirect', finish: enterCard },
]
const REST: readonly Row[] = [
  { frame: 'onetill-old', buyer: 'Signed in', flow: 'balance.one_tap', finish: atOnce },
  { frame: 'onetill-new', buyer: 'Signed out', flow: 'wechatpay.app', finish: confirmOnSheet },
]

test('one card in eight clients is bought by eight different flows, and the books are clean', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const page = await openStudio(browser)
  for (const row of EIGHT) await test.step(`${row.frame}: ${row.flow}`, () => buy(page, row))
  expect(new Set(EIGHT.map(({ frame }) => frame)).size).toBe(8)
  expect(new Set(EIGHT.map(({ flow }) => flow)).size).toBe(8)
  await page.context().close()
  await runAudit()
})

test('every other screen can be bought in too', async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await openStudio(browser)
  for (const row of REST) await test.step(`${row.frame}: ${row.flow}`, () => buy(page, row))

  await test.step('a card in a blog opens a window of its own', async () => {
    const { frame, decision } = await showFrame(page, 'embed', 'Signed out')
    await expect(decision.getByText('Pay in a new window')).toBeVisible()
    const opened = page.waitForEvent('popup')
    await frame.frameLocator('iframe').getByRole('button', { name: 'Buy now' }).click()
    const popup = await opened
    await payIn(popup, 'alipay.page')
    await confirmOnPage(popup)
    await expectPaidIn(popup)
    await popup.close()
    await expect(decision.getByText('Paid', { exact: true }).first()).toBeVisible()
  })
  for (const [name, act, onward] of [
    ['partner', 'Buy', 'Pay at the Onetill till'],
    ['agent', 'Buy', 'Open the payment page'],
  ] as const) {
    await test.step(`what the ${name} opened is paid in the buyer’s browser`, async () => {
      const { frame, decision } = await showFrame(page, name, 'Signed out')
      await frame.getByRole('button', { name: act, exact: true }).click()
      if (name === 'agent') await expect(frame.getByText('"requires_escalation"')).toBeVisible()
      await frame.getByRole('link', { name: onward }).click()
      await payIn(frame, 'wechatpay.h5')
      await confirmOnPage(frame)
      await expectPaidIn(frame)
      await expect(decision.getByText('Paid', { exact: true }).first()).toBeVisible()
    })
  }
  await page.context().close()
  await runAudit()
})

async function buy(page: Page, { frame: name, buyer, flow, finish }: Row): Promise<void> {
  const { frame, decision } = await showFrame(page, name, buyer)
  await expect(decision.locator('ol').getByText(flow, { exact: true })).toBeVisible({
    timeout: 20_000,
  })
  await frame.getByRole('button', { name: 'Buy now' }).click()
  await payIn(frame, flow)
  await finish(frame)
  await expectPaidIn(frame)
  // What is stored says the same: this client, this flow, paid.
  await expect(decision.getByText('Stored decision')).toBeVisible()
  await expect(decision.locator('li', { hasText: flow }).getByText('Paid')).toBeVisible()
}

/** A code on the screen is read by another phone's camera and paid there. */
async function scan(frame: FrameLocator): Promise<void> {
  const code = frame.getByRole('img', { name: 'Payment code' })
  await expect(code).toBeVisible()
  await payAtNetwork(await readCode(code))
}

/** The app's own sheet over the page, called up through its bridge. */
async function confirmOnSheet(frame: FrameLocator): Promise<void> {
  await frame.locator('[data-sandbox-sheet]').getByRole('button', { name: /¥/ }).click()
}

/** A card on the network's own page, in the same tab. */
async function enterCard(frame: FrameLocator): Promise<void> {
  await frame.locator('[name=number]').fill('4242 4242 4242 4242')
  await frame.locator('[name=expiry]').fill('12 / 34')
  await frame.locator('[name=cvc]').fill('123')
  await frame.locator('[name=cvc]').press('Enter')
}
