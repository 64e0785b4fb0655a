import type { Reader } from '@onetill/db'

export async function handleIsFree(
  tx: Reader,
  merchantId: string,
  handle: string,
): Promise<boolean> {
  const holder = await tx.merchant.findUnique({ where: { handle }, select: { id: true } })
  return holder === null || holder.id === merchantId
}
