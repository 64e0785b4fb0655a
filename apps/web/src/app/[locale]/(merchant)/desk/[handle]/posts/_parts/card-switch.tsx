'use client'

import { Button, toast } from '@onetill/ui'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/trpc/provider'
import { useFailureToast } from '../../_parts/use-failure-toast'

type Props = { cardId: string; title: string; paused: boolean }

/** Takes one card off sale, or puts it back, and leaves the product's other cards alone. */
export function CardSwitch({ cardId, title, paused }: Props) {
  const words = useTranslations('desk.posts')
  const router = useRouter()
  const trpc = useTRPC()
  const onError = useFailureToast()
  const change = useMutation(
    trpc.card.setPaused.mutationOptions({
      onError,
      onSuccess: () => {
        toast(words(paused ? 'resumed' : 'paused'))
        router.refresh()
      },
    }),
  )
  const label = words(paused ? 'resume' : 'pause')
  return (
    <Button
      size="sm"
      aria-label={`${label} ${title}`}
      loading={change.isPending}
      onClick={() => change.mutate({ cardId, paused: !paused })}
    >
      {label}
    </Button>
  )
}
