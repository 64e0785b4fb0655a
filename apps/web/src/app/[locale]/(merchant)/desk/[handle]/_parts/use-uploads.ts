'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { UploadError, uploadPicture } from './upload-picture'

export type PendingUpload = {
  readonly id: string
  readonly name: string
  readonly preview: string
  readonly percent: number
  readonly error: string | null
}

const LARGEST_BYTES = 15 * 1024 * 1024

/** Pictures on their way to the server. Each fails or arrives by itself; `onArrived` gets its key. */
export function useUploads(merchantId: string, onArrived: (key: string) => void) {
  const words = useTranslations('desk.pictures')
  const [pending, setPending] = useState<readonly PendingUpload[]>([])
  const files = useRef(new Map<string, File>())
  const arrived = useRef(onArrived)
  arrived.current = onArrived
  const previews = useRef(new Set<string>())
  useEffect(() => {
    const urls = previews.current
    return () => {
      for (const url of urls) URL.revokeObjectURL(url)
    }
  }, [])

  const change = (id: string, part: Partial<PendingUpload>) =>
    setPending((list) => list.map((each) => (each.id === id ? { ...each, ...part } : each)))
  const drop = (id: string) => {
    files.current.delete(id)
    setPending((list) => list.filter((each) => each.id !== id))
  }

  async function send(id: string, file: File) {
    change(id, { percent: 0, error: null })
    if (file.size > LARGEST_BYTES) return change(id, { error: words('tooLarge') })
    try {
      const onProgress = (percent: number) => change(id, { percent })
      const { key } = await uploadPicture(file, { merchantId, onProgress })
      drop(id)
      arrived.current(key)
    } catch (error) {
      const sentence = error instanceof UploadError ? error.message : ''
      change(id, { error: sentence || words('noAnswer') })
    }
  }

  function add(chosen: readonly File[]) {
    const started = chosen.map((file) => {
      const id = crypto.randomUUID()
      const preview = URL.createObjectURL(file)
      files.current.set(id, file)
      previews.current.add(preview)
      return { id, file, shown: { id, name: file.name, preview, percent: 0, error: null } }
    })
    setPending((list) => [...list, ...started.map(({ shown }) => shown)])
    // One after another: they arrive in the order chosen, and a phone's uplink isn't shared out.
    void started.reduce<Promise<unknown>>(
      (before, { id, file }) => before.then(() => send(id, file)),
      Promise.resolve(),
    )
  }

  function retry(id: string) {
    const file = files.current.get(id)
    if (file) void send(id, file)
  }

  return { pending, add, retry, drop }
}
