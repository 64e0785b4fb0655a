import type { Deps } from '../deps'

/** The time zone a merchant keeps its days in. */
export async function zoneOf({ zones }: Deps, merchantId: string): Promise<string> {
  return (await zones.zoneOf([merchantId])).get(merchantId) ?? 'UTC'
}
