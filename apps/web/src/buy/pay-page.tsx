'use client'

import { CheckoutPanel, type Session } from '@onetill/cashier/react'
import type { CheckoutLook, Flow } from '@onetill/contract'
import { ErrorState, LinkButton, Skeleton } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { keepToken, readToken } from './checkout-tokens'
import { takeResume } from './resume-flow'
import { useSiteSurroundings } from './use-surroundings'
import { createWebTill, problemOf } from './web-till'

export type PayPageProps = {
  checkoutId: string
  /** The secret as it came in the address, from where it is taken at once. */
  token?: string
  look: CheckoutLook | null
  /** A flow that the way here has prepared, such as the balance after a top-up. */
  picked?: Flow
  /** The network didn't say who pays: the buyer is told, and nothing goes on by itself. */
  payerUnknown?: boolean
}

type Found = Session | 'looking' | { readonly refused: string | null }

export function PayPage({ checkoutId, token, look, picked, payerUnknown }: PayPageProps) {
  const words = useTranslations('checkout')
  const surroundings = useSiteSurroundings()
  const offline = words('buy.offline')
  const [found, setFound] = useState<Found>('looking')
  useEffect(() => {
    if (token) keepToken(checkoutId, token)
    if (window.location.search) window.history.replaceState(null, '', window.location.pathname)
    const way = readWay(checkoutId, picked, payerUnknown)
    const till = createWebTill(checkoutId, token ?? readToken(checkoutId), { offline })
    if (look) {
      setFound({ look, till, ...way })
      return
    }
    till.look().then(
      (seen) => setFound({ look: seen, till, ...way }),
      (error) => {
        const problem = problemOf(error, { offline })
        setFound({ refused: problem.code === 'not_found' ? null : problem.sentence })
      },
    )
  }, [checkoutId, token, look, picked, payerUnknown, offline])

  if (found === 'looking') return <Looking label={words('page.loading')} />
  if ('refused' in found) return <Lost sentence={found.refused} />
  return (
    <CheckoutPanel
      key={checkoutId}
      session={found}
      surroundings={surroundings}
      frame={({ title, body, footer }) => (
        <section className="rounded-2xl border border-line bg-surface">
          <h1 className="px-5 pt-5 pb-4 text-xl font-semibold">{title}</h1>
          <div className="px-5 pb-5">{body}</div>
          {footer && <div className="border-t border-line px-5 pt-4 pb-5">{footer}</div>}
        </section>
      )}
    />
  )
}

/** What the way here has prepared. */
function readWay(
  checkoutId: string,
  picked: Flow | undefined,
  payerUnknown: boolean | undefined,
): Pick<Session, 'picked' | 'resume' | 'problem'> {
  const resume = takeResume(checkoutId)
  if (payerUnknown) {
    return { picked: resume, problem: { code: 'payer_unknown', sentence: '', facts: {} } }
  }
  return { picked: resume ?? picked, resume }
}

function Lost({ sentence }: { sentence: string | null }) {
  const words = useTranslations('checkout.page')
  return (
    <ErrorState
      heading="h1"
      title={words('lost')}
      detail={sentence ?? words('lostDetail')}
      action={
        <LinkButton as={Link} href="/">
          {words('home')}
        </LinkButton>
      }
    />
  )
}

function Looking({ label }: { label: string }) {
  return (
    <div
      role="status"
      className="flex flex-col gap-5 rounded-2xl border border-line bg-surface p-5"
    >
      <span className="sr-only">{label}</span>
      <Skeleton className="h-7 w-24" />
      <div className="flex gap-3">
        <Skeleton className="size-18 rounded-md" />
        <div className="flex flex-1 flex-col gap-2 py-1">
          <Skeleton className="h-4 w-3/4" />
          <Skeleton className="h-4 w-1/3" />
        </div>
      </div>
      <Skeleton className="h-16 rounded-lg" />
      <Skeleton className="h-13 rounded-full" />
    </div>
  )
}
