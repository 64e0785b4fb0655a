'use client'

import type { GoodsType } from '@onetill/contract'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { LabCard, LabMerchant, LabNetwork } from '@/lab/lab-types'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'
import type { Buyer } from '../enter-address'

/** What all frames show. Every change has a number of its own, so that a frame knows when to begin anew. */
export type Scene = {
  readonly merchant: LabMerchant
  /** The card chosen, and the one shown: staged where amount or goods type are another. */
  readonly card: LabCard
  readonly shown: { readonly slug: string; readonly cardId: string }
  readonly priceMinor: bigint
  readonly goodsType: GoodsType
  readonly buyer: Buyer
  readonly number: number
  readonly since: Date
}

export type SceneActs = {
  readonly pickMerchant: (handle: string) => void
  readonly pickCard: (slug: string) => void
  readonly pickBuyer: (buyer: Buyer) => void
  readonly stage: (wish: { priceMinor?: bigint; goodsType?: GoodsType }) => Promise<void>
  readonly turn: (network: LabNetwork, up: boolean) => Promise<void>
}

/** Answers may come back a moment before the clock of the database has moved on. */
const SLACK_MILLIS = 1_000

export function useScene(
  merchants: readonly LabMerchant[],
  first: { readonly merchant: LabMerchant; readonly card: LabCard },
  onProblem: (sentence: string | undefined) => void,
): { scene: Scene; staging: boolean; acts: SceneActs } {
  const [scene, setScene] = useState<Scene>(() => open(first.merchant, first.card, 'mei', 0))
  const [staging, setStaging] = useState(false)
  const wish = useRef(0)
  const latest = useRef(scene)
  latest.current = scene

  const change = useCallback((next: Partial<Scene>) => {
    setScene((old) => ({ ...old, ...next, number: old.number + 1, since: soon() }))
  }, [])
  const acts = useMemo<SceneActs>(() => {
    const show = (merchant: LabMerchant, card: LabCard) =>
      setScene((old) => open(merchant, card, old.buyer, old.number + 1))
    return {
      pickMerchant(handle) {
        const merchant = merchants.find((each) => each.handle === handle)
        const [card] = merchant?.cards ?? []
        if (merchant && card) show(merchant, card)
      },
      pickCard(slug) {
        const { merchant } = latest.current
        const card = merchant.cards.find((each) => each.slug === slug)
        if (card) show(merchant, card)
      },
      pickBuyer: (buyer) => change({ buyer }),
      async stage(wanted) {
        wish.current += 1
        const mine = wish.current
        const { card, priceMinor, goodsType } = { ...latest.current, ...wanted }
        setScene((old) => ({ ...old, priceMinor, goodsType }))
        setStaging(true)
        try {
          const shown = await api.lab.stage.mutate({ slug: card.slug, priceMinor, goodsType })
          if (wish.current === mine) change({ shown })
        } catch (error) {
          onProblem(errorOf(error)?.sentence)
        } finally {
          if (wish.current === mine) setStaging(false)
        }
      },
      async turn(network, up) {
        await api.lab.changeWeather
          .mutate({ network, up })
          .catch((error) => onProblem(errorOf(error)?.sentence))
        change({})
      },
    }
  }, [merchants, change, onProblem])
  return { scene, staging, acts }
}

function open(merchant: LabMerchant, card: LabCard, buyer: Buyer, number: number): Scene {
  const { slug, cardId, priceMinor, goodsType } = card
  return {
    merchant,
    card,
    shown: { slug, cardId },
    priceMinor,
    goodsType,
    buyer,
    number,
    since: soon(),
  }
}

const soon = () => new Date(Date.now() - SLACK_MILLIS)
