import type { Page } from '@onetill/contract'
import type { Db } from '@onetill/db'

type Named = { readonly id: string; readonly handle: string; readonly name: string }

/** A page of the till's with the names of its merchants, which only the market keeps. */
export async function nameMerchants<Item extends { readonly merchantId: string | null }>(
  db: Db,
  { items, next }: Page<Item>,
): Promise<Page<Item & { readonly merchant: Named | null }>> {
  const merchants = await db.read.merchant.findMany({
    where: { id: { in: items.flatMap(({ merchantId }) => merchantId ?? []) } },
    select: { id: true, handle: true, name: true },
  })
  const byId = new Map(merchants.map((merchant) => [merchant.id, merchant]))
  return {
    items: items.map((item) => ({
      ...item,
      merchant: (item.merchantId && byId.get(item.merchantId)) || null,
    })),
    next,
  }
}
