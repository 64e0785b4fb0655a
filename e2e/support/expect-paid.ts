import { expect, type Page } from '@playwright/test'
import { query } from './database'

/** The till says so, whatever led there; a network's notification may take a moment. */
export async function expectPaid(page: Page): Promise<void> {
  await expect(page.getByText('Paid', { exact: true }).first()).toBeVisible({ timeout: 20_000 })
}

/** The one order of a checkout, by the books. */
export async function orderOf(checkoutId: string): Promise<{ flow: string; totalMinor: string }> {
  const orders = await query<{ flow: string; totalMinor: string }>(
    'SELECT flow, "totalMinor"::text FROM "Order" WHERE "checkoutId" = $1',
    [checkoutId],
  )
  expect(orders).toHaveLength(1)
  return orders[0] as { flow: string; totalMinor: string }
}

/** The checkout that a page at /pay/… shows. */
export function checkoutIdOf(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
