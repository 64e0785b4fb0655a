'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'
import { type ShownComment, toComment } from './to-comment'

export type CommentPage = { readonly items: readonly ShownComment[]; readonly next: string | null }

type Asking = {
  postId: string
  first: CommentPage
  viewer: { readonly name: string; readonly avatar: string | null } | null
  onFailure: (sentence: string) => void
  onSignIn: () => void
}

/** A post's comments: one's own shows at once and leaves again if it did not go through. */
export function useComments({ postId, first, viewer, onFailure, onSignIn }: Asking) {
  const words = useTranslations('post.comments')
  const [{ items, next }, setPage] = useState(first)
  const [loading, setLoading] = useState(false)

  async function readOn() {
    setLoading(true)
    try {
      const page = await api.social.comments.query({ postId, cursor: next })
      setPage((shown) => ({
        items: [...shown.items, ...page.items.map(toComment)],
        next: page.next,
      }))
    } catch {
      onFailure(words('loadFailed'))
    } finally {
      setLoading(false)
    }
  }

  async function send(text: string): Promise<boolean> {
    if (!viewer) return false
    const id = crypto.randomUUID()
    const own = { ...viewer, id, text, at: new Date().toISOString(), pending: true }
    setPage((shown) => ({ ...shown, items: [own, ...shown.items] }))
    const replace = (by: readonly ShownComment[]) =>
      setPage((shown) => ({
        ...shown,
        items: shown.items.flatMap((item) => (item.id === id ? by : [item])),
      }))
    try {
      replace([toComment(await api.social.comment.mutate({ postId, text }))])
      return true
    } catch (error) {
      replace([])
      const known = errorOf(error)
      if (known?.code === 'not_signed_in') onSignIn()
      else onFailure(known?.sentence ?? words('failed'))
      return false
    }
  }

  return { items, next, loading, readOn, send }
}
