'use client'

import { type CardView, formatMoney, type OpenedCheckout } from '@onetill/contract'
import { Button } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { continueUrl } from '@/lab/continue-url'
import { useOpened } from './use-opened'

type Props = { card: CardView; slug: string; webUrl: string }

/** A shopping agent has no screen: what there is to see is the talk with its person, and what the till told it. */
export function AgentScreen({ card, slug, webUrl }: Props) {
  const words = useTranslations('lab.agent')
  const { state, open } = useOpened(slug, 'agent')
  return (
    <main id="main" className="flex min-h-dvh flex-col gap-4 bg-paper px-4 pt-10 pb-6">
      <h1 className="text-center text-sm font-medium text-ink-3">{words('title')}</h1>
      <Said by="person">{words('ask', { title: card.title })}</Said>
      {state.kind === 'idle' ? (
        <div className="mt-auto">
          <Button variant="primary" size="lg" fullWidth onClick={open}>
            {words('act')}
          </Button>
        </div>
      ) : (
        <Said by="agent">{words('think')}</Said>
      )}
      {state.kind === 'refused' && <Said by="agent">{state.sentence ?? words('failed')}</Said>}
      {state.kind === 'opened' && (
        <>
          <Answer opened={state.opened} url={continueUrl(webUrl, 'safari-iphone', state.opened)} />
          <Said by="agent">
            {words('escalated')}
            <a
              href={continueUrl(webUrl, 'safari-iphone', state.opened)}
              className="mt-3 flex min-h-11 items-center justify-center rounded-full bg-ink px-4 font-medium text-inverse"
            >
              {words('onward')}
            </a>
          </Said>
        </>
      )}
    </main>
  )
}

function Said({ by, children }: { by: 'person' | 'agent'; children: ReactNode }) {
  return (
    <div
      className={
        by === 'person'
          ? 'ml-12 self-end rounded-2xl rounded-br-sm bg-ink px-4 py-3 text-inverse'
          : 'mr-12 self-start rounded-2xl rounded-bl-sm border border-line bg-surface px-4 py-3'
      }
    >
      {children}
    </div>
  )
}

/** The parts of the answer that an agent acts on, with the secret of the link left out of sight. */
function Answer({ opened, url }: { opened: OpenedCheckout; url: string }) {
  const words = useTranslations('lab.agent')
  const locale = useLocale()
  const { checkout, plan } = opened
  const { currency, totalMinor: amountMinor } = checkout
  const shown = {
    id: checkout.id,
    status: checkout.status,
    total: formatMoney({ amountMinor, currency }, locale === 'en' ? 'en' : 'zh-CN'),
    payment_handlers: plan.flows.map(({ flow }) => flow),
    messages: [...new Set(plan.rejected.map(({ reason }) => reason))],
    continue_url: url.replace(/t=.+$/, 't=…'),
  }
  return (
    <figure className="rounded-lg border border-line bg-sunken">
      <figcaption className="border-b border-line px-4 py-2 text-xs text-ink-3">
        {words('tool')}
      </figcaption>
      <pre className="overflow-x-auto px-4 py-3 font-mono text-xs whitespace-pre-wrap break-all text-ink-2">
        {JSON.stringify(shown, null, 2)}
      </pre>
    </figure>
  )
}
