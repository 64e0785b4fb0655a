import type { CommentView } from '@onetill/contract'

/** A comment as the list shows it. */
export type ShownComment = {
  readonly id: string
  readonly name: string
  readonly avatar: string | null
  readonly text: string
  readonly at: string
  /** Sent, and not yet confirmed. */
  readonly pending?: boolean
}

export function toComment({ id, author, text, createdAt }: CommentView): ShownComment {
  return { id, name: author.name, avatar: author.avatar, text, at: createdAt.toISOString() }
}
