import type { CardView } from '@onetill/contract'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { openFundedBuyer } from '../support/fund-buyer'
import { type Actor, openVisitor } from '../support/open-actor'
import { openDesktop, openPhone } from '../support/open-browser'
import { openSeller, publishCard, type Seller } from '../support/open-seller'

const PRICE = 12_800n
const NETWORKS = ['WeChat Pay', 'Alipay', 'Bank card (Stripe)']

test('an owner closes channels, sees first whom it would have met, and the next buyer goes by it', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const seller = await openSeller()
  const card = await publishCard(seller, { title: 'Tea bowl', priceMinor: PRICE, stock: 9 })
  const buyer = await openFundedBuyer(50_000n)
  await openCheckout(buyer, card)
  await openCheckout(openVisitor(), card)
  const page = await openSettings(browser, seller)

  await test.step('rules that contradict are refused, and nothing typed is lost', async () => {
    await page.getByRole('button', { name: 'Add a rule' }).click()
    const rule = page.getByRole('group').filter({ has: page.getByLabel('Name') })
    await rule.getByLabel('Name').fill('Small change')
    await rule.getByRole('button', { name: 'WeChat Pay' }).click()
    await rule.getByLabel('From').fill('20')
    await rule.getByLabel('Below').fill('10')
    await page.getByRole('button', { name: 'See what it changes' }).click()
    await expect(
      page.getByText('The conditions of the rule “Small change” contradict each other'),
    ).toBeVisible()
    await expect(rule.getByLabel('Below')).toHaveValue('10')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.getByRole('button', { name: 'Remove “Small change”' }).click()
  })

  await test.step('no open channel is refused', async () => {
    for (const channel of ['Onetill balance', ...NETWORKS]) await turn(page, channel, false)
    await page.getByRole('button', { name: 'See what it changes' }).click()
    await expect(page.getByText('No channel is open, so nothing could be paid.')).toBeVisible()
    await page.getByRole('button', { name: 'Discard' }).click()
  })

  await test.step('a preview tells whom closing every network would have met', async () => {
    for (const channel of NETWORKS) await turn(page, channel, false)
    await page.getByRole('button', { name: 'See what it changes' }).click()
    const sheet = page.getByRole('dialog')
    await expect(sheet).toContainText('2 of 2 checkouts would have been offered something else')
    await expect(sheet).toContainText('1 of them would have had no way to pay')
    await expect(sheet).toContainText('No way to pay here')
    await sheet.getByRole('button', { name: 'Go on editing' }).click()
    await expect(page.getByRole('switch', { name: 'Take WeChat Pay' })).not.toBeChecked()
    await page.getByRole('button', { name: 'See what it changes' }).click()
    await sheet.getByRole('button', { name: 'Save anyway' }).click()
    await expect(page.getByText('WeChat Pay: paused')).toBeVisible()
  })

  await test.step('the next buyer isn’t offered them', async () => {
    const phone = await (await openPhone(browser, buyer)).newPage()
    await phone.goto(`/c/${card.slug}`)
    await phone.getByRole('button', { name: /^Buy/ }).first().click()
    await expect(phone.getByRole('button', { name: 'Pay ¥128.00' })).toBeVisible()
    for (const channel of ['WeChat Pay', 'Alipay', 'Card']) {
      await expect(phone.getByRole('radio', { name: channel })).toBeHidden()
    }
    await phone.getByRole('button', { name: 'Pay ¥128.00' }).click()
    await expect(phone.getByText('Paid', { exact: true }).first()).toBeVisible()
  })
})

test('two owners at one desk: the second is told, keeps what was typed, and goes on from there', async ({
  browser,
}) => {
  const seller = await openSeller()
  const [first, second] = [await openSettings(browser, seller), await openSettings(browser, seller)]
  await turn(second, 'Alipay', false)
  await turn(first, 'Bank card (Stripe)', false)
  await save(first)
  await expect(first.getByText('Bank card (Stripe): paused')).toBeVisible()

  await save(second)
  await expect(second.getByText('Somebody changed these settings meanwhile')).toBeVisible()
  await expect(second.getByRole('switch', { name: 'Take Alipay' })).not.toBeChecked()
  await second.getByRole('button', { name: 'Take theirs' }).click()
  await expect(second.getByRole('switch', { name: 'Take Alipay' })).toBeChecked()
  await expect(second.getByRole('switch', { name: 'Take Bank card (Stripe)' })).not.toBeChecked()
})

async function openSettings(browser: Browser, seller: Seller): Promise<Page> {
  const page = await (await openDesktop(browser, seller)).newPage()
  await page.goto(`/desk/${seller.handle}/payment`)
  await expect(page.getByRole('heading', { name: 'Payment settings' })).toBeVisible()
  return page
}

async function turn(page: Page, channel: string, on: boolean): Promise<void> {
  await page.getByRole('switch', { name: `Take ${channel}` }).setChecked(on, { force: true })
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See what it changes' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
}

async function openCheckout(actor: Actor, card: CardView): Promise<void> {
  await actor.api.checkout.open.mutate({
    surface: 'card_page',
    email: 'someone@example.test',
    lines: [
      {
        cardId: card.id,
        variantId: card.onlyVariantId ?? '',
        quantity: 1,
        seenPriceMinor: card.priceMinor,
      },
    ],
  })
}
