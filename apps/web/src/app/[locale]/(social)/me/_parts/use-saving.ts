'use client'

import { toast } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { errorOf } from '@/trpc/error-of'

/** Saves something and says how it went. What was typed stays either way. */
export function useSaving() {
  const words = useTranslations('account')
  const [saving, setSaving] = useState(false)

  async function save(work: () => Promise<unknown>): Promise<boolean> {
    setSaving(true)
    try {
      await work()
      toast(words('saved'))
      return true
    } catch (error) {
      toast(errorOf(error)?.sentence ?? words('offline'))
      return false
    } finally {
      setSaving(false)
    }
  }

  return { saving, save }
}
