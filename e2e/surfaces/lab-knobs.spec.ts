import { expect, type Page, test } from '@playwright/test'
import { openVisitor } from '../support/open-actor'
import { openStudio, showFrame } from '../support/open-studio'

/** A change is staged for real, and every screen in sight begins anew. */
const PATIENCE = { timeout: 40_000 }

test.afterAll(async () => {
  // A step that failed half-way must not leave a network down for the next test.
  await fetch(`${process.env.SANDBOX_URL}/control/scenarios`, { method: 'DELETE' })
  await openVisitor().api.lab.changeWeather.mutate({ network: 'alipay', up: true })
})

test('amount, goods, version and health change the plans, because they change what is there', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const page = await openStudio(browser)

  await test.step('more than the balance holds can’t be paid from it', async () => {
    const { decision } = await showFrame(page, 'onetill-new', 'Signed in')
    await expect(chosen(decision)).toHaveText('balance.one_tap', PATIENCE)
    await page.getByLabel('Amount').fill('99999')
    await expect(chosen(decision)).not.toHaveText('balance.one_tap', PATIENCE)
    await decision.getByText(/\d+ not offered/).click()
    await expect(decision.getByText('insufficient_balance')).toBeVisible()
    await page.getByLabel('Amount').fill('19')
    await expect(chosen(decision)).toHaveText('balance.one_tap', PATIENCE)
  })
  await test.step('what is shipped is a card of its own, at the staged price', async () => {
    const { frame } = await showFrame(page, 'onetill-new', 'Signed in')
    const digital = await addressOf(page, 'onetill-new')
    await page.getByLabel('Goods type').click()
    await page.getByRole('option', { name: 'Physical' }).click()
    await expect.poll(() => addressOf(page, 'onetill-new'), PATIENCE).not.toBe(digital)
    await expect(frame.getByText('¥19', { exact: true }).first()).toBeVisible()
    await frame.getByRole('button', { name: 'Buy now' }).click()
    await expect(
      frame.getByText('Deliver to').or(frame.getByLabel('Street address')).first(),
    ).toBeVisible()
  })
  await test.step('an app too old for the balance is told which version it needs', async () => {
    const { column, decision } = await showFrame(page, 'onetill-old', 'Signed in')
    await expect(chosen(decision)).toHaveText('balance.one_tap', PATIENCE)
    await column.getByLabel('Version of Onetill, old').selectOption('5.9.3')
    await expect(chosen(decision)).not.toHaveText('balance.one_tap', PATIENCE)
    await decision.getByText(/\d+ not offered/).click()
    await expect(decision.getByText('onetill must be at version 6.0 or newer.')).toBeVisible()
  })
  await test.step('a network that is down is left alone until it is mended', async () => {
    const { decision } = await showFrame(page, 'alipay', 'Signed out')
    await expect(chosen(decision)).toHaveText('alipay.jsapi', PATIENCE)
    await page.getByRole('button', { name: /^Break Alipay/ }).click()
    await expect(decision.getByText('Can’t be paid here; a way on is offered')).toBeVisible(
      PATIENCE,
    )
    await decision.getByText(/\d+ not offered/).click()
    await expect(decision.getByText('channel_unhealthy').first()).toBeVisible()
    await page.getByRole('button', { name: /^Mend Alipay/ }).click()
    await expect(chosen(decision)).toHaveText('alipay.jsapi', PATIENCE)
  })
  await page.context().close()
})

const chosen = (decision: ReturnType<Page['locator']>) => decision.locator('[data-chosen]')

function addressOf(page: Page, name: string): Promise<string | null> {
  return page.locator(`[data-frame=${name}] iframe`).getAttribute('src')
}
