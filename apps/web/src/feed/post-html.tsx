'use client'

import { memo, type Ref } from 'react'

/** Posts written on the server. Never rendered twice with the same ones, so that nothing undoes a like. */
export const PostHtml = memo(function PostHtml({
  html,
  list,
  className,
}: {
  html: string
  list?: Ref<HTMLDivElement>
  className?: string
}) {
  return (
    <div
      ref={list}
      className={className}
      // Written by our own components, which escape every text.
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
})
