import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { samplePicture } from './sample-picture'

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Fills in an application the way its owner does: three pages, one photo, send. */
export async function applyOnPage(page: Page, shop: { name: string; handle: string }) {
  await page.goto('/apply')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.waitForURL('**/apply/basic')
  await choose(page, 'Country or region', 'Chinese mainland')
  await page.getByLabel('Shop name').fill(shop.name)
  await page.getByLabel('Handle').fill(shop.handle)
  await choose(page, 'Main category', 'Craft and art')
  await page.getByLabel('Contact person').fill('Lin')
  await page.getByLabel('Contact phone').fill('13800138000')
  await page.getByRole('button', { name: 'Next' }).click()

  await page.waitForURL('**/apply/business')
  await page.getByRole('radio', { name: 'Company' }).check({ force: true })
  const uploaded = page.waitForResponse((answer) => answer.url().includes('/api/media'))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'licence.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from(await samplePicture(200)),
    })
  expect((await uploaded).status()).toBe(201)
  await page.getByLabel('Legal name').fill('Test Trading Ltd')
  await page.getByLabel('Unified social credit code').fill('91350100M000100Y43')
  await page.getByLabel('Legal representative').fill('Lin')
  await page.getByLabel('Registered address').fill('1 Kiln Road')
  await page.getByRole('checkbox', { name: 'No end date' }).check({ force: true })
  await page.getByRole('button', { name: 'Next' }).click()

  await page.waitForURL('**/apply/financial')
  await choose(page, 'Settlement currency', 'CNY')
  await page.getByLabel('Bank', { exact: true }).fill('Test Bank')
  await page.getByLabel('Account holder').fill('Test Trading Ltd')
  await page.getByLabel('Account number').fill('6222021234567890123')
  await page.getByRole('button', { name: 'Check it' }).click()

  await page.waitForURL('**/apply/review')
  await page.getByRole('button', { name: 'Send for review' }).click()
  await expect(page.getByRole('heading', { name: 'Being reviewed' })).toBeVisible()
}
