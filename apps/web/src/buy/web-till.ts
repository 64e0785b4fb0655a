import type { Problem, Session, Till } from '@onetill/cashier/react'
import type { CheckoutLook, LineInput, Surface } from '@onetill/contract'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'
import { serverClock } from '@/trpc/server-clock'
import { keepToken } from './checkout-tokens'
import { openPayWindow } from './pay-window'
import { keepResume } from './resume-flow'
import { watchCheckout } from './watch-checkout'

export type TillSetting = {
  /** The sentence for when nothing answered. */
  readonly offline: string
  readonly shareCode?: string
}

/** The till of one checkout, over our own procedures. */
export function createWebTill(
  checkoutId: string,
  token: string | undefined,
  setting: TillSetting,
): Till {
  const ref = { checkoutId, ...(token ? { token } : {}) }
  return {
    pay: (key, flow) => api.checkout.pay.mutate({ ...ref, key, flow }),
    update: (change) => api.checkout.update.mutate({ ...ref, ...change }),
    look: () => api.checkout.look.query(ref),
    check: () => api.checkout.check.mutate(ref),
    async topUp(amountMinor, currency) {
      const opened = await api.checkout.topUp.mutate({
        amountMinor,
        currency: currency as 'CNY',
        returnTo: `/pay/${checkoutId}?pick=balance.one_tap`,
      })
      return sessionOf(opened, setting)
    },
    reopen: (look) => reopen(look, setting),
    watch: (onChange) => watchCheckout(ref, onChange),
    note: (gesture) => void api.checkout.note.mutate({ ...ref, gesture }).catch(() => undefined),
    problemOf: (error) => problemOf(error, setting),
    leave: (url) => window.location.assign(url),
    identify(url, flow) {
      keepResume(checkoutId, flow)
      const { pathname, search } = new URL(url, window.location.href)
      // An address of ours, taken on the origin where this page stands and where its cookies are.
      window.location.assign(`${pathname}${search}`)
    },
    openWindow: () => openPayWindow(linkOf(checkoutId, token)),
    now: serverClock.now,
    link: () => linkOf(checkoutId, token),
  }
}

/** Opens a basket; its secret stays in this browser, so that a way out and back finds it again. */
export async function openBasket(
  lines: LineInput[],
  surface: Surface,
  setting: TillSetting,
  returnTo?: string,
): Promise<Session> {
  const opened = await api.checkout.open.mutate({
    lines,
    surface,
    ...(setting.shareCode ? { shareCode: setting.shareCode } : {}),
    ...(returnTo ? { returnTo } : {}),
  })
  return sessionOf(opened, setting)
}

export function sessionOf(
  { token, ...look }: CheckoutLook & { readonly token: string },
  setting: TillSetting,
): Session {
  keepToken(look.checkout.id, token)
  return { look, till: createWebTill(look.checkout.id, token, setting) }
}

export function problemOf(error: unknown, { offline }: TillSetting): Problem {
  return errorOf(error) ?? { code: 'offline', sentence: offline, facts: {} }
}

async function reopen({ checkout }: CheckoutLook, setting: TillSetting): Promise<Session> {
  if (checkout.purpose === 'top_up') {
    const opened = await api.checkout.topUp.mutate({
      amountMinor: checkout.totalMinor,
      currency: checkout.currency as 'CNY',
      ...(checkout.returnTo ? { returnTo: checkout.returnTo } : {}),
    })
    return sessionOf(opened, setting)
  }
  const lines = checkout.lines.flatMap(({ cardId, variantId, quantity, unitPriceMinor }) =>
    cardId ? [{ cardId, variantId, quantity, seenPriceMinor: unitPriceMinor }] : [],
  )
  return openBasket(lines, checkout.surface, setting, checkout.returnTo ?? undefined)
}

function linkOf(checkoutId: string, token: string | undefined): string {
  const url = new URL(`/pay/${checkoutId}`, window.location.origin)
  if (token) url.searchParams.set('t', token)
  return url.href
}
