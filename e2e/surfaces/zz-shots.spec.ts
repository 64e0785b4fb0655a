import { devices, test } from '@playwright/test'
import { query } from '../support/database'
import { openReviewer } from '../support/open-seller'

test('shots', async ({ browser }) => {
  test.setTimeout(300_000)
  const admin = await openReviewer()
  await query(
    `INSERT INTO "FlowBreaker" VALUES ('alipay.wap','open','timeout', now(), 60, 0), ('wechatpay.h5','half_open','unreachable', now() - interval '3 minutes', 120, 1) ON CONFLICT DO NOTHING`,
    [],
  )
  let n = 0
  for (const [locale, theme, phone] of [
    ['zh-CN', 'light', true],
    ['en-US', 'dark', false],
    ['en-US', 'dark', true],
    ['zh-CN', 'light', false],
  ] as const) {
    const { defaultBrowserType: _, ...p } = devices['iPhone 15']
    const opts = phone
      ? { ...p, viewport: { width: 390, height: 844 } }
      : { viewport: { width: 1440, height: 900 }, userAgent: devices['Desktop Chrome'].userAgent }
    const actx = await browser.newContext({ ...opts, locale, colorScheme: theme })
    await actx.addCookies(admin.cookies())
    const apage = await actx.newPage()
    await apage.goto('/admin/channels')
    await apage.getByText('wechatpay.native').first().waitFor({ state: 'attached' })
    await apage.screenshot({ path: `/tmp/nw/channels-${n}.png`, fullPage: true })
    await fetch(process.env.SANDBOX_URL + '/control/scenarios', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'refuse',
        network: 'wechatpay',
        operation: 'start',
        code: 'NO_AUTH',
        reference: 'x',
      }),
    })
    await apage.goto(process.env.SANDBOX_URL + '/')
    await apage.screenshot({ path: `/tmp/nw/sandbox-${n}.png`, fullPage: false })
    n += 1
  }
})
