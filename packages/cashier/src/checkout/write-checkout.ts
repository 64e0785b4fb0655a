import { newId, Prisma, type Tx } from '@onetill/db'
import { toJsonText } from '../json'
import type { Decision } from './decide'
import type { Quoted } from './quote-lines'

/** How long a checkout holds its stock. */
export const HOLD_MINUTES = 15

export type NewCheckout = {
  readonly id: string
  readonly purpose: 'purchase' | 'top_up'
  readonly status: string
  readonly merchantId: string | null
  readonly merchant: unknown
  readonly buyerId: string | null
  readonly buyerName: string | null
  readonly email: string | null
  readonly tokenHash: string
  readonly currency: string
  readonly totalMinor: bigint
  readonly surface: string
  readonly goodsTypes: readonly string[]
  readonly cardId: string | null
  readonly shareCode: string | null
  readonly address: unknown
  readonly returnTo: string | null
}

/** Writes a checkout, its lines and its decision in one statement; the deadline is set by the database's clock. */
export async function insertCheckout(
  tx: Tx,
  checkout: NewCheckout,
  lines: readonly NewLine[],
  decision: Decision,
): Promise<{ heldUntil: Date; createdAt: Date }> {
  const [row] = await tx.$queryRaw<{ heldUntil: Date; createdAt: Date }[]>`
    WITH written AS (
      INSERT INTO "Checkout" (id, purpose, status, "merchantId", "buyerId", "buyerName", email, "tokenHash",
        currency, "totalMinor", surface, "goodsTypes", "cardId", "shareCode", merchant, address, "returnTo",
        "heldUntil")
      SELECT id, purpose, status, "merchantId", "buyerId", "buyerName", email, "tokenHash", currency,
        "totalMinor", surface, "goodsTypes", "cardId", "shareCode", nullif(merchant, 'null'),
        nullif(address, 'null'), "returnTo", now() + make_interval(mins => ${HOLD_MINUTES}::int)
      FROM jsonb_to_record(${toJsonText(checkout)}::jsonb) AS new(id text, purpose text, status text,
        "merchantId" text, "buyerId" text, "buyerName" text, email text, "tokenHash" text, currency text,
        "totalMinor" bigint, surface text, "goodsTypes" text[], "cardId" text, "shareCode" text,
        merchant jsonb, address jsonb, "returnTo" text)
      RETURNING "heldUntil", "createdAt"
    ), lines AS (${insertLines(checkout.id, lines)}), decided AS (${insertDecision(checkout.id, decision)})
    SELECT * FROM written`
  if (!row) throw new Error('an insert answers its row')
  return row
}

/** Puts a new basket in the place of the old one. */
export async function replaceLines(
  tx: Tx,
  checkoutId: string,
  lines: readonly NewLine[],
): Promise<void> {
  await tx.checkoutLine.deleteMany({ where: { checkoutId } })
  await tx.$executeRaw`${insertLines(checkoutId, lines)}`
}

export type NewLine = ReturnType<typeof newLines>[number]

export function newLines(quoted: Quoted) {
  return quoted.lines.map((line, position) => ({
    id: newId('checkoutLine'),
    cardId: line.cardId,
    productId: line.productId,
    variantId: line.variantId,
    title: line.title,
    variantTitle: line.variantTitle,
    image: line.image,
    goodsType: line.goodsType,
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor,
    position,
  }))
}

function insertLines(checkoutId: string, lines: readonly NewLine[]): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "CheckoutLine" (id, "checkoutId", "cardId", "productId", "variantId", title, "variantTitle",
      image, "goodsType", quantity, "unitPriceMinor", position)
    SELECT id, ${checkoutId}, "cardId", "productId", "variantId", title, "variantTitle", image, "goodsType",
      quantity, "unitPriceMinor", position
    FROM jsonb_to_recordset(${toJsonText(lines)}::jsonb) AS line(id text, "cardId" text, "productId" text,
      "variantId" text, title text, "variantTitle" text, image text, "goodsType" text, quantity int,
      "unitPriceMinor" bigint, position int)`
}

/** Stores what was decided and from what, so that it can be replayed against another matrix. */
export function insertDecision(checkoutId: string, { inputs, plan }: Decision): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "Decision" (id, "checkoutId", "matrixVersion", inputs, plan)
    VALUES (${newId('decision')}, ${checkoutId}, ${plan.matrixVersion}, ${toJsonText(inputs)}::jsonb,
      ${toJsonText(plan)}::jsonb)`
}
