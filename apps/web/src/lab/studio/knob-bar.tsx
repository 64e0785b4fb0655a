'use client'

import { type Currency, GOODS_TYPES, type GoodsType } from '@onetill/contract'
import { MoneyField, SegmentedControl, Select, Spinner } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { BUYERS } from '@/lab/enter-address'
import type { LabMerchant, LabNetwork } from '@/lab/lab-types'
import { NetworkSwitches } from './network-switches'
import { TermsLine } from './terms-line'
import type { Scene, SceneActs } from './use-scene'

type Props = {
  merchants: readonly LabMerchant[]
  scene: Scene
  staging: boolean
  acts: SceneActs
  down: readonly LabNetwork[]
}

/** Everything that can be changed about the scene. A change is real: cards are published and networks go down. */
export function KnobBar({ merchants, scene, staging, acts, down }: Props) {
  const words = useTranslations('lab')
  const { merchant, card } = scene
  const currencies = [...new Set(merchants.map(({ currency }) => currency))]
  return (
    <section
      aria-label={words('knobs.label')}
      className="sticky top-0 z-20 mt-4 border-y border-line bg-paper/94 px-4 py-3 backdrop-blur-xl md:px-8"
    >
      <div className="flex items-end gap-3 overflow-x-auto pb-0.5 md:flex-wrap md:overflow-visible">
        <Select
          label={words('knobs.currency')}
          value={merchant.currency}
          options={currencies.map((currency) => ({ value: currency, label: currency }))}
          onValueChange={(currency) => {
            const first = merchants.find((each) => each.currency === currency)
            if (first) acts.pickMerchant(first.handle)
          }}
          className="w-26 shrink-0"
        />
        <Select
          label={words('knobs.merchant')}
          value={merchant.handle}
          options={merchants
            .filter(({ currency }) => currency === merchant.currency)
            .map(({ handle, name }) => ({ value: handle, label: name }))}
          onValueChange={acts.pickMerchant}
          className="w-40 shrink-0"
        />
        <Select
          label={words('knobs.card')}
          value={card.slug}
          options={merchant.cards.map(({ slug, title }) => ({ value: slug, label: title }))}
          onValueChange={acts.pickCard}
          className="w-52 shrink-0"
        />
        <Amount key={card.slug} scene={scene} acts={acts} />
        <Select<GoodsType>
          label={words('knobs.goods')}
          value={scene.goodsType}
          options={GOODS_TYPES.map((goods) => ({
            value: goods,
            label: words(`goodsType.${goods}`),
          }))}
          onValueChange={(goodsType) => void acts.stage({ goodsType })}
          className="w-28 shrink-0"
        />
        <div className="flex shrink-0 flex-col gap-1.5">
          <span className="text-sm font-medium">{words('knobs.buyer')}</span>
          <SegmentedControl
            className="h-11.5 items-center"
            legend={words('knobs.buyer')}
            name="lab-buyer"
            value={scene.buyer}
            onValueChange={acts.pickBuyer}
            options={BUYERS.map((buyer) => ({ value: buyer, label: words(`buyers.${buyer}`) }))}
          />
        </div>
        <NetworkSwitches down={down} onTurn={acts.turn} />
        {staging && <Spinner className="mb-3 text-ink-3" />}
      </div>
      <TermsLine merchant={merchant} />
    </section>
  )
}

const PAUSE_MILLIS = 700

/** A price is staged when whoever types it has come to rest. */
function Amount({ scene, acts }: Pick<Props, 'scene' | 'acts'>) {
  const words = useTranslations('lab.knobs')
  const locale = useLocale()
  const [typed, setTyped] = useState<bigint | null>(scene.priceMinor)
  const staged = useRef(scene.priceMinor)
  const { stage } = acts
  useEffect(() => {
    if (typed === null || typed < 1n || typed === staged.current) return
    const timer = setTimeout(() => {
      staged.current = typed
      void stage({ priceMinor: typed })
    }, PAUSE_MILLIS)
    return () => clearTimeout(timer)
  }, [typed, stage])
  return (
    <MoneyField
      label={words('amount')}
      currency={scene.merchant.currency as Currency}
      locale={locale}
      amountMinor={typed}
      onAmountMinor={setTyped}
      className="w-32 shrink-0"
    />
  )
}
