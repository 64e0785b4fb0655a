'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FieldName } from '@/application/field-names'
import { useDraft } from './draft-provider'
import { uploadPicture } from './upload-picture'

/** Puts a picture into a field; while it is on its way the chosen file itself is shown. */
export function useUpload(name: FieldName, visibility: 'public' | 'private') {
  const words = useTranslations('apply.picture')
  const { draft, choose, waitFor } = useDraft()
  const [preview, setPreview] = useState<string>()
  const [failure, setFailure] = useState<string>()

  async function upload([file]: readonly File[]) {
    if (!file) return
    const address = URL.createObjectURL(file)
    setPreview(address)
    setFailure(undefined)
    await waitFor(store(file))
    setPreview(undefined)
    URL.revokeObjectURL(address)
  }

  async function store(file: File) {
    const { merchantId } = draft.saved
    const stored = await uploadPicture(file, { merchantId, private: visibility === 'private' })
    if (stored.kind === 'stored') choose(name, stored.key)
    if (stored.kind === 'too_large') setFailure(words('tooLarge'))
    if (stored.kind === 'refused') setFailure(stored.sentence ?? words('failed'))
  }

  return { upload, preview, failure }
}
