'use client'

import { Button, Countdown, Spinner } from '@onetill/ui'
import { useEffect, useRef, useState } from 'react'
import { ProblemBanner } from './problem-banner'
import { useSurroundings } from './surroundings'
import type { CheckoutModel } from './use-checkout'

const PATIENCE_SECONDS = 45

/** Returned is not paid: the network is asked, for a limited time, before the buyer is told what to do. */
export function WaitScreen({ model }: { model: CheckoutModel }) {
  const { say } = useSurroundings()
  const [deadline] = useState(() => new Date(Date.now() + PATIENCE_SECONDS * 1000))
  const [late, setLate] = useState(false)
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void model.check()
  }, [model])
  return (
    <div className="flex flex-col items-center gap-3 py-6 text-center">
      <ProblemBanner model={model} />
      {late ? null : (
        <span className="text-2xl text-ink-3">
          <Spinner />
        </span>
      )}
      <p role="status" className="text-lg font-semibold">
        {say('checking.title')}
      </p>
      <p className="max-w-xs text-ink-2">{late ? say('checking.late') : say('checking.detail')}</p>
      {late ? null : (
        <Countdown expiresAt={deadline} onExpire={() => setLate(true)} className="text-ink-3!" />
      )}
    </div>
  )
}

export function WaitFooter({ model, url }: { model: CheckoutModel; url: string | null }) {
  const { say } = useSurroundings()
  const { busy, session } = model.state
  return (
    <div className="flex flex-col gap-2.5">
      <Button
        variant="primary"
        size="lg"
        fullWidth
        loading={busy === 'checking'}
        disabled={busy !== null}
        onClick={() => void model.check()}
      >
        {say('checking.paid')}
      </Button>
      {url && (
        <Button fullWidth disabled={busy !== null} onClick={() => session.till.leave(url)}>
          {say('checking.again')}
        </Button>
      )}
      <Button variant="ghost" fullWidth disabled={busy !== null} onClick={model.chooseAnother}>
        {say('methods.another')}
      </Button>
    </div>
  )
}
