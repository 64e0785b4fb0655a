'use client'

import { type CardView, flowHint, flowLabel, handoffWords } from '@onetill/contract'
import { Button, Picture, Price, Skeleton } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { continueUrl } from '@/lab/continue-url'
import { useOpened } from './use-opened'

type Props = { card: CardView; slug: string; webUrl: string }

/** A partner's own app: its look, its button, and the till's answer to what it asked. */
export function PartnerScreen({ card, slug, webUrl }: Props) {
  const words = useTranslations('lab.partner')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const { state, open } = useOpened(slug, 'partner_app')
  return (
    <main id="main" className="flex min-h-dvh flex-col bg-info-soft">
      <header className="bg-info px-5 pt-10 pb-4 text-inverse">
        <h1 className="text-lg font-semibold">{words('title')}</h1>
        <p className="text-xs opacity-80">{words('lead')}</p>
      </header>
      <div className="m-4 overflow-hidden rounded-lg bg-surface">
        <Picture picture={{ src: `/media/${card.image}/640.webp`, alt: '' }} ratio="landscape" />
        <div className="flex items-start justify-between gap-3 p-4">
          <h2 className="font-medium">{card.title}</h2>
          <Price
            amountMinor={card.priceMinor}
            currency={card.currency}
            locale={locale}
            size="lg"
            trim
          />
        </div>
      </div>
      <div className="mt-auto rounded-t-2xl bg-surface p-5">
        {(state.kind === 'idle' || state.kind === 'opening') && (
          <Button
            size="lg"
            fullWidth
            loading={state.kind === 'opening'}
            onClick={open}
            className="border-transparent! bg-info! text-inverse!"
          >
            {state.kind === 'opening' ? words('opening') : words('buy')}
          </Button>
        )}
        {state.kind === 'refused' && (
          <p className="text-bad">{state.sentence ?? words('failed')}</p>
        )}
        {state.kind === 'opened' && (
          <div className="flex flex-col gap-4">
            <h2 className="text-sm font-medium text-ink-3">{words('methods')}</h2>
            <ul className="flex flex-col gap-3">
              {state.opened.plan.flows.map(({ flow }) => (
                <li key={flow} className="flex items-baseline justify-between gap-3">
                  <span className="font-medium">{flowLabel(flow, locale)}</span>
                  <span className="text-sm text-ink-3">{flowHint(flow, locale)}</span>
                </li>
              ))}
              {state.opened.plan.handoffs.map(({ handoff, because, facts }) => {
                const { title, sentence } = handoffWords(handoff, because, locale, facts)
                return (
                  <li key={handoff}>
                    <p className="font-medium">{title}</p>
                    <p className="text-sm text-ink-3">{sentence}</p>
                  </li>
                )
              })}
            </ul>
            <a
              href={continueUrl(webUrl, 'safari-iphone', state.opened)}
              className="flex min-h-12 items-center justify-center rounded-full bg-info px-5 font-medium text-inverse"
            >
              {words('onward')}
            </a>
            <p className="text-xs text-ink-3">{words('onwardWhy')}</p>
          </div>
        )}
        {state.kind === 'opening' && <Skeleton className="mt-4 h-4 w-2/3" />}
      </div>
    </main>
  )
}
