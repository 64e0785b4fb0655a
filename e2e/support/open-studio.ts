import { type Browser, expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { openDesktop } from './open-browser'

/** The surface lab with its screens at full size: a camera in a test can't read what is drawn smaller. */
export async function openStudio(browser: Browser): Promise<Page> {
  const page = await (await openDesktop(browser)).newPage()
  await page.setViewportSize({ width: 1600, height: 1400 })
  await page.goto('/lab')
  await expect(page).toHaveURL(/\/\/lab\./)
  const content =
    '[data-screen] { width: auto !important; height: auto !important } [data-screen] iframe { scale: 1 !important }'
  await page.addStyleTag({ content })
  return page
}

export type Column = {
  readonly column: Locator
  /** The client's own page. */
  readonly frame: FrameLocator
  /** What the till decided, and why. */
  readonly decision: Locator
}

/** One client of the studio, in sight and with its plan made for this buyer. */
export async function showFrame(page: Page, name: string, buyer: string): Promise<Column> {
  await page.getByRole('radio', { name: buyer, exact: true }).check({ force: true })
  const column = page.locator(`[data-frame=${name}]`)
  await column.evaluate((element) => element.scrollIntoView({ inline: 'center', block: 'nearest' }))
  const decision = column.getByRole('region')
  await expect(decision.getByText('Read as')).toBeVisible({ timeout: 20_000 })
  return { column, decision, frame: column.frameLocator('iframe') }
}

/** Goes through the till as a buyer does: the e-mail if it is asked for, the way to pay, the button. */
export async function payIn(place: FrameLocator | Page, flow: string): Promise<void> {
  const pay = place.getByRole('button', { name: /^Pay ¥/ })
  await expect(pay).toBeVisible({ timeout: 20_000 })
  const email = place.getByLabel('E-mail')
  if (await email.isVisible()) await email.fill('lab@example.test')
  await place.locator(`input[type=radio][value="${flow}"]`).check({ force: true })
  await pay.click()
}

/** The network's own page, where the buyer was sent. */
export async function confirmOnPage(place: FrameLocator | Page): Promise<void> {
  await place.locator('button[name=choice][value=pay]').press('Enter')
}

export async function expectPaidIn(place: FrameLocator | Page): Promise<void> {
  await expect(place.getByText('Paid', { exact: true }).first()).toBeVisible({ timeout: 30_000 })
}
