import type { Db } from '@onetill/db'

/** The time zones merchants keep their days in. */
export async function readZones(
  db: Db,
  merchantIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const merchants = await db.write.merchant.findMany({
    where: { id: { in: [...merchantIds] } },
    select: { id: true, timezone: true },
  })
  return new Map(merchants.map(({ id, timezone }) => [id, timezone]))
}
