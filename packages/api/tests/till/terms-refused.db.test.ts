import type { TermsDraft } from '@onetill/contract'
import { expect, it } from 'vitest'
import { openTill } from './scene'
import { openTermsForm, withContract } from './terms-form'

const till = await openTill()

it.each<[string, string, (draft: TermsDraft) => TermsDraft]>([
  [
    'no_usable_contract',
    'contracts',
    (draft) => ({
      ...draft,
      contracts: draft.contracts.map((contract) => ({ ...contract, paused: true })),
    }),
  ],
  [
    'currency_nobody_settles',
    'settlementCurrency',
    (draft) => ({
      ...draft,
      contracts: draft.contracts.map((contract) => ({ ...contract, currencies: [] })),
    }),
  ],
  [
    'amount_below_every_minimum',
    'contracts.stripe',
    (draft) => withContract(draft, 'stripe', { maxMinor: 399n }),
  ],
  [
    'amount_band_empty',
    'contracts.alipay',
    (draft) => withContract(draft, 'alipay', { minMinor: 2n, maxMinor: 1n }),
  ],
  [
    'contract_sells_nothing',
    'contracts.alipay',
    (draft) => withContract(draft, 'alipay', { goodsTypes: [] }),
  ],
  [
    'contract_reaches_nowhere',
    'contracts.alipay',
    (draft) => withContract(draft, 'alipay', { countries: [] }),
  ],
  [
    'restriction_bars_everything',
    'rules.Nothing',
    (draft) => ({ ...draft, rules: [{ id: 'Nothing' }] }),
  ],
  [
    'restriction_never_bites',
    'rules.Odd',
    (draft) => ({ ...draft, rules: [{ id: 'Odd', fromMinor: 200n, belowMinor: 100n }] }),
  ],
  [
    'split_without_weight',
    'preference',
    (draft) => ({ ...draft, preference: { kind: 'split', weights: { alipay: 0 } } }),
  ],
])('refuses %s at %s, and changes nothing', async (code, at, change) => {
  const shop = await till.seedShop()
  const { view, draft, save, preview } = await openTermsForm(till, shop)
  for (const answer of [await save(change(draft)), await preview(change(draft))]) {
    expect(answer.kind).toBe('refused')
    const found = answer.kind === 'refused' ? answer.problems : []
    expect(found).toContainEqual(expect.objectContaining({ code, at, severity: 'error' }))
    for (const { sentence } of found) expect(sentence).toMatch(/^[A-Z].+\.$/)
  }
  expect(await till.cashier.terms(shop.owner, shop.merchantId)).toEqual(view)
})
