import { type Browser, type BrowserContext, devices } from '@playwright/test'
import type { Actor } from './open-actor'

/** A desktop browser of somebody's own, signed in as them if they are given. English, so that names are stable. */
export function openDesktop(browser: Browser, actor?: Actor): Promise<BrowserContext> {
  return open(
    browser,
    { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    actor,
  )
}

/** A phone's browser, with a touch screen and a phone's size. */
export function openPhone(browser: Browser, actor?: Actor): Promise<BrowserContext> {
  const { defaultBrowserType: _, ...phone } = devices['iPhone 15']
  return open(browser, phone, actor)
}

async function open(browser: Browser, options: object, actor?: Actor): Promise<BrowserContext> {
  const context = await browser.newContext({ ...options, locale: 'en-US' })
  if (actor) await context.addCookies(actor.cookies())
  return context
}
