'use client'

import { toast } from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { errorOf } from '@/trpc/error-of'

/** What to say when a call failed: the server's own sentence, or that nothing answered. */
export function useFailureSentence() {
  const words = useTranslations('desk')
  return (error: unknown): string => errorOf(error)?.sentence ?? words('offline')
}

/** Says it in passing, for actions without a form to say it in. */
export function useFailureToast() {
  const sentence = useFailureSentence()
  return (error: unknown) => {
    toast(sentence(error))
  }
}
