import type { Flow } from '@onetill/contract'
import { type Browser, expect, type FrameLocator, type Page, test } from '@playwright/test'
import { openDesktop } from '../support/open-browser'
import { payAtNetwork } from '../support/pay-at-network'
import { readCode } from '../support/read-code'
import { runAudit } from '../support/run-audit'

type Row = {
  readonly frame: string
  readonly buyer: 'Signed in, with balance' | 'Signed out'
  readonly flow: Flow
  /** What the buyer does after pressing Pay, until the network has its money. */
  readonly finish: (frame: FrameLocator) => Promise<void>
}

const ROWS: readonly Row[] = [
  {
    frame: 'onetill-new',
    buyer: 'Signed in, with balance',
    flow: 'balance.one_tap',
    finish: async () => undefined,
  },
  { frame: 'wechat-iphone', buyer: 'Signed out', flow: 'wechatpay.jsapi', finish: confirmOnSheet },
  { frame: 'wechat-windows', buyer: 'Signed out', flow: 'wechatpay.native', finish: scan },
  { frame: 'alipay', buyer: 'Signed out', flow: 'alipay.jsapi', finish: confirmOnSheet },
  { frame: 'weibo', buyer: 'Signed out', flow: 'alipay.wap', finish: confirmOnPage },
  { frame: 'safari-iphone', buyer: 'Signed out', flow: 'wechatpay.h5', finish: confirmOnPage },
  { frame: 'chrome-desktop', buyer: 'Signed out', flow: 'alipay.page', finish: confirmOnPage },
  { frame: 'onetill-new', buyer: 'Signed out', flow: 'wechatpay.app', finish: confirmOnSheet },
]

test('one card in eight clients is bought by eight different flows, and the books are clean', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const page = await openStudio(browser)
  for (const row of ROWS) {
    await test.step(`${row.frame} pays by ${row.flow}`, () => buyInFrame(page, row))
  }
  expect(new Set(ROWS.map(({ flow }) => flow)).size).toBe(ROWS.length)
  await runAudit()
})

/** The studio with its screens at full size: a camera in a test can't read what is drawn smaller. */
async function openStudio(browser: Browser): Promise<Page> {
  const page = await (await openDesktop(browser)).newPage()
  await page.setViewportSize({ width: 1600, height: 1400 })
  await page.goto('/lab')
  await expect(page).toHaveURL(/\/\/lab\./)
  const content =
    '[data-screen] { width: auto !important; height: auto !important } [data-screen] iframe { scale: 1 !important }'
  await page.addStyleTag({ content })
  return page
}

async function buyInFrame(page: Page, { frame: name, buyer, flow, finish }: Row): Promise<void> {
  await page.getByRole('radio', { name: buyer }).check({ force: true })
  const column = page.locator(`[data-frame=${name}]`)
  await column.scrollIntoViewIfNeeded()
  // The plan is there once the frame has entered as this buyer, and names the flow as one to be had.
  await expect(column.getByText(flow, { exact: true }).first()).toBeVisible({ timeout: 20_000 })
  const frame = column.frameLocator('iframe')
  await frame.getByRole('button', { name: 'Buy now' }).click()
  const email = frame.getByLabel('E-mail')
  await expect(frame.getByRole('button', { name: /^Pay ¥/ })).toBeVisible()
  if (await email.isVisible()) await email.fill(`${name}@example.test`)
  await frame.locator(`input[type=radio][value="${flow}"]`).check({ force: true })
  await frame.getByRole('button', { name: /^Pay ¥/ }).click()
  await finish(frame)
  await expect(frame.getByText('Paid', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
  // What is stored says the same: this client, this flow, paid.
  const decision = column.getByRole('region')
  await expect(decision.getByText('Stored decision')).toBeVisible()
  await expect(decision.locator('li', { hasText: flow }).getByText('Paid')).toBeVisible()
}

/** A code on the screen is read by another phone's camera and paid there. */
async function scan(frame: FrameLocator): Promise<void> {
  const code = frame.getByRole('img', { name: 'Payment code' })
  await expect(code).toBeVisible()
  await payAtNetwork(await readCode(code))
}

/** The network's own page, where the frame has gone. */
async function confirmOnPage(frame: FrameLocator): Promise<void> {
  await frame.locator('button[name=choice][value=pay]').click()
}

/** The app's own sheet over the page, called up through its bridge. */
async function confirmOnSheet(frame: FrameLocator): Promise<void> {
  await frame.locator('[data-sandbox-sheet]').getByRole('button', { name: /¥/ }).click()
}
