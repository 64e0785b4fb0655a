import type { Browser, BrowserContext } from '@playwright/test'
import type { Actor } from './open-actor'

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15'
const AGENTS = {
  wechat: `${IPHONE} (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.49(0x18003130) NetType/WIFI Language/en`,
  instagram: `${IPHONE} (KHTML, like Gecko) Mobile/15E148 Instagram 312.0.0.15.109 (iPhone15,2; iOS 18_5; en_US; en; scale=3.00; 1179x2556; 548339486)`,
  alipay: `${IPHONE} (KHTML, like Gecko) Mobile/15E148 Ariver/1.1.0 AliApp(AP/10.5.96.6000) Nebula WK AlipayClient/10.5.96 Language/en`,
} as const

export type App = keyof typeof AGENTS

/**
 * The browser inside a payment app on a phone. As the app does, it puts its bridge into every page, past what the
 * page itself allows; without one it is an app whose bridge never comes.
 */
export async function openApp(
  browser: Browser,
  app: App,
  options: { readonly actor?: Actor; readonly bridge?: boolean } = {},
): Promise<BrowserContext> {
  const network = process.env.SANDBOX_URL
  if (!network) throw new Error('SANDBOX_URL is not set')
  const context = await browser.newContext({
    userAgent: AGENTS[app],
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'en-US',
    bypassCSP: true,
  })
  if (options.actor) await context.addCookies(options.actor.cookies())
  if (options.bridge ?? true) {
    const address = `${network}/bridge/${app}.js?lang=en`
    await context.addInitScript((src) => {
      addEventListener('DOMContentLoaded', () => {
        if (window === window.top) {
          document.head.append(Object.assign(document.createElement('script'), { src }))
        }
      })
    }, address)
  }
  return context
}
