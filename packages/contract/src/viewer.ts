import type { MemberRole } from './merchant'

export const USER_ROLES = ['member', 'reviewer', 'admin'] as const
export type UserRole = (typeof USER_ROLES)[number]

/** The signed-in person on whose behalf a function acts, as read from the database for this request. */
export type Viewer = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly handle: string
  readonly image: string | null
  readonly role: UserRole
  readonly locale: string
  readonly memberships: readonly { readonly merchantId: string; readonly role: MemberRole }[]
}

/** What a request says about the software that sent it. */
export type RequestFacts = {
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The buyer's address as the edge saw it; WeChat Pay H5 wants it at order time. */
  readonly ip: string
  /** The address of ours that the request came to, where it isn't the usual one. */
  readonly site?: string
}
