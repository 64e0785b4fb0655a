import { describe, expect, it } from 'vitest'
import { openApplicationScene } from '../testing/application-scene'

const { market, reviewer, seedMerchant, submitGood } = await openApplicationScene()
const { listMerchants } = market.merchants

describe('the list of merchants', () => {
  it('is for reviewers', async () => {
    const { owner } = await seedMerchant()
    await expect(listMerchants(owner)).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('is filtered by state and found by part of a handle, signs taken literally', async () => {
    const shop = await seedMerchant('restricted')
    const found = await listMerchants(reviewer, { q: shop.handle.slice(2).toUpperCase() })
    expect(found.items.map(({ id }) => id)).toEqual([shop.id])
    const elsewhere = await listMerchants(reviewer, { q: shop.handle, state: 'verified' })
    expect(elsewhere.items).toEqual([])
    expect((await listMerchants(reviewer, { q: '%' })).items).toEqual([])
  })

  it('goes on where the last page ended', async () => {
    for (let count = 0; count < 23; count++) await seedMerchant('suspended')
    const first = await listMerchants(reviewer, { state: 'suspended' })
    const second = await listMerchants(reviewer, { state: 'suspended', cursor: first.next })
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(first.items).toHaveLength(20)
    expect(new Set(ids).size).toBe(23)
    expect(ids).toEqual(ids.toSorted().reverse())
  })

  it('says what may be made of each, and nothing of what is one’s own', async () => {
    const shop = await seedMerchant('restricted')
    const search = { q: shop.handle }
    const [seen] = (await listMerchants(reviewer, search)).items
    expect(seen?.moves).toEqual(['verified', 'suspended'])
    const [own] = (await listMerchants({ ...shop.owner, role: 'admin' }, search)).items
    expect(own?.moves).toEqual([])
  })

  it('leads to the application that was submitted', async () => {
    const { application } = await submitGood()
    const { items } = await listMerchants(reviewer, { state: 'unverified' })
    const listed = items.find(({ id }) => id === application.merchantId)
    expect(listed).toMatchObject({ applicationId: application.id, kind: 'individual' })
  })
})
