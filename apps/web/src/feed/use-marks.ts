'use client'

import { toast } from '@onetill/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useViewer } from '@/shell/viewer'
import { errorOf } from '@/trpc/error-of'
import { useFeedMemory } from './feed-memory'
import type { Act } from './find-act'
import { showFollowed, showLiked } from './toggle-marks'

export type Invitation = 'like' | 'follow' | 'comment'

/** Likes and follows: shown at once, taken back if they did not go through. */
export function useMarks(invite: (to: Invitation) => void) {
  const viewer = useViewer()
  const memory = useFeedMemory()
  const words = useTranslations('feed')
  const locale = useLocale()

  const roots = useCallback((): ParentNode[] => {
    const kept = memory?.keptNodes() ?? []
    return [document, ...kept.filter((node) => node instanceof Element)]
  }, [memory])

  const explain = useCallback(
    (error: unknown, wanted: Invitation) => {
      const known = errorOf(error)
      if (known?.code === 'not_signed_in') invite(wanted)
      else toast(known?.sentence ?? words('offline'))
    },
    [invite, words],
  )

  const like = useCallback(
    async ({ postId, element }: Extract<Act, { kind: 'like' }>) => {
      if (viewer === null) return invite('like')
      const liked = element.getAttribute('aria-pressed') !== 'true'
      const likes = Number(element.dataset.count ?? 0)
      const show = (on: boolean, count: number) =>
        showLiked(roots(), postId, { liked: on, likes: count, locale })
      show(liked, Math.max(0, likes + (liked ? 1 : -1)))
      try {
        const { api } = await import('@/trpc/api')
        const { likes: counted } = await api.social[liked ? 'like' : 'unlike'].mutate(postId)
        show(liked, counted)
      } catch (error) {
        show(!liked, likes)
        explain(error, 'like')
      }
    },
    [viewer, invite, roots, locale, explain],
  )

  const follow = useCallback(
    async ({ merchantId, element }: Extract<Act, { kind: 'follow' }>) => {
      if (viewer === null) return invite('follow')
      const on = element.dataset.on !== 'true'
      showFollowed(roots(), merchantId, on)
      try {
        const { api } = await import('@/trpc/api')
        await api.social[on ? 'follow' : 'unfollow'].mutate(merchantId)
      } catch (error) {
        showFollowed(roots(), merchantId, !on)
        explain(error, 'follow')
      }
    },
    [viewer, invite, roots, explain],
  )

  return { like, follow }
}
