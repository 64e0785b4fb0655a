'use client'

import { cx, Spinner } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { LabNetwork } from '@/lab/lab-types'

const NETWORKS: readonly LabNetwork[] = ['wechatpay', 'alipay', 'stripe']

type Props = {
  down: readonly LabNetwork[]
  onTurn: (network: LabNetwork, up: boolean) => Promise<void>
}

/** Puts networks out of order in the sandbox, and in order again. */
export function NetworkSwitches({ down: first, onTurn }: Props) {
  const words = useTranslations('lab')
  const [down, setDown] = useState<readonly LabNetwork[]>(first)
  const [busy, setBusy] = useState<LabNetwork>()
  const turn = async (network: LabNetwork, up: boolean) => {
    setBusy(network)
    await onTurn(network, up)
    setDown((old) => (up ? old.filter((each) => each !== network) : [...old, network]))
    setBusy(undefined)
  }
  return (
    <fieldset className="shrink-0">
      <legend className="mb-1.5 text-sm font-medium">{words('knobs.networks')}</legend>
      <div className="flex gap-1.5">
        {NETWORKS.map((network) => {
          const isDown = down.includes(network)
          const name = words(`network.${network}`)
          const state = words(`network.${isDown ? 'down' : 'up'}`)
          return (
            <button
              key={network}
              type="button"
              aria-pressed={isDown}
              aria-label={`${words(isDown ? 'network.turnOn' : 'network.turnOff', { network: name })}（${state}）`}
              disabled={busy !== undefined}
              onClick={() => void turn(network, isDown)}
              className={cx(
                'inline-flex h-11.5 items-center gap-2 rounded-full border px-3.5 text-sm font-medium whitespace-nowrap transition-colors',
                isDown
                  ? 'border-bad bg-bad-soft text-bad'
                  : 'border-line-strong bg-surface hover:border-ink',
              )}
            >
              {busy === network ? (
                <Spinner size={10} />
              ) : (
                <span
                  aria-hidden="true"
                  className={cx('size-2 rounded-full', isDown ? 'bg-bad' : 'bg-good')}
                />
              )}
              {name}
              {isDown && <span className="font-normal">{state}</span>}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
