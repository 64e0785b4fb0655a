import type { TermsDraft, TermsView } from '@onetill/contract'
import type { openTill } from './scene'

type Till = Awaited<ReturnType<typeof openTill>>
export type Shop = Awaited<ReturnType<Till['seedShop']>>

/** What a form that was opened and not touched would send. */
export function draftOf({ preference, contracts, rules }: TermsView): TermsDraft {
  return {
    preference: preference as TermsDraft['preference'],
    rules: [...rules],
    contracts: contracts.map(({ channel, state, limits }) => {
      return { channel, paused: state === 'paused', ...limits }
    }),
  }
}

/** The draft with one contract changed. */
export function withContract(
  draft: TermsDraft,
  channel: string,
  change: Partial<TermsDraft['contracts'][number]>,
): TermsDraft {
  const contracts = draft.contracts.map((contract) =>
    contract.channel === channel ? { ...contract, ...change } : contract,
  )
  return { ...draft, contracts }
}

/** The form as the shop's owner opened it, and the two things it can be sent to. */
export async function openTermsForm({ cashier }: Till, shop: Shop) {
  const view = await cashier.terms(shop.owner, shop.merchantId)
  const draft = draftOf(view)
  const save = (terms: TermsDraft, viewer = shop.owner, version = view.version) =>
    cashier.changeTerms(viewer, { merchantId: shop.merchantId, version, terms }, 'en')
  const preview = (terms: TermsDraft, viewer = shop.owner) =>
    cashier.previewTerms(viewer, { merchantId: shop.merchantId, terms, days: 7 }, 'en')
  return { view, draft, save, preview }
}
