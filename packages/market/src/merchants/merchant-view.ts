import type { MerchantState, MerchantView } from '@onetill/contract'

export type MerchantFacts = Omit<MerchantView, 'state' | 'verifiedAt'> & {
  readonly state: string
  readonly verifiedAt: Date | string | null
}

export function toMerchantView(facts: MerchantFacts): MerchantView {
  return {
    id: facts.id,
    handle: facts.handle,
    name: facts.name,
    tagline: facts.tagline,
    avatar: facts.avatar,
    cover: facts.cover,
    state: facts.state as MerchantState,
    verifiedAt: facts.verifiedAt === null ? null : new Date(facts.verifiedAt),
    followers: facts.followers,
  }
}
