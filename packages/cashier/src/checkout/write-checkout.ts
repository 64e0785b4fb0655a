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

/** A checkout that is opened, with all that is written of it. */
export type Opening = {
  readonly checkout: NewCheckout
  readonly lines: readonly NewLine[]
  readonly decision: Decision
}

/**
 * The parts of a statement that write checkouts, their lines and decisions for the places in `won`. The three parameters
 * from `first` on are {@link openingValues}; the deadline is `won.until`, by the database's clock.
 */
export function openingSql(first: number): string {
  return `
    checkouts AS (
      INSERT INTO "Checkout" (id, purpose, status, "merchantId", "buyerId", "buyerName", email, "tokenHash",
        currency, "totalMinor", surface, "goodsTypes", "cardId", "shareCode", merchant, address, "returnTo",
        "heldUntil", "closedAt")
      SELECT id, purpose, status, "merchantId", "buyerId", "buyerName", email, "tokenHash", currency,
        "totalMinor", surface, "goodsTypes", "cardId", "shareCode", nullif(merchant, 'null'),
        nullif(address, 'null'), "returnTo", won.until, CASE WHEN status = 'completed' THEN now() END
      FROM jsonb_to_recordset($${first}::jsonb) AS new(place int, id text, purpose text, status text,
        "merchantId" text, "buyerId" text, "buyerName" text, email text, "tokenHash" text, currency text,
        "totalMinor" bigint, surface text, "goodsTypes" text[], "cardId" text, "shareCode" text,
        merchant jsonb, address jsonb, "returnTo" text) JOIN won USING (place)
    ), checkout_lines AS (
      INSERT INTO "CheckoutLine" (id, "checkoutId", "cardId", "productId", "variantId", title, "variantTitle",
        image, "goodsType", quantity, "unitPriceMinor", position)
      SELECT id, "checkoutId", "cardId", "productId", "variantId", title, "variantTitle", image, "goodsType",
        quantity, "unitPriceMinor", position
      FROM jsonb_to_recordset($${first + 1}::jsonb) AS line(place int, id text, "checkoutId" text,
        "cardId" text, "productId" text, "variantId" text, title text, "variantTitle" text, image text,
        "goodsType" text, quantity int, "unitPriceMinor" bigint, position int) JOIN won USING (place)
    ), decisions AS (
      INSERT INTO "Decision" (id, "checkoutId", "matrixVersion", inputs, plan)
      SELECT id, "checkoutId", "matrixVersion", inputs, plan
      FROM jsonb_to_recordset($${first + 2}::jsonb) AS decided(place int, id text, "checkoutId" text,
        "matrixVersion" text, inputs jsonb, plan jsonb) JOIN won USING (place)
    )`
}

/** The values of {@link openingSql}; the place of each is its index. */
export function openingValues(openings: readonly Opening[]): string[] {
  return [
    openings.map(({ checkout }, place) => ({ place, ...checkout })),
    openings.flatMap(({ checkout, lines }, place) =>
      lines.map((line) => ({ place, checkoutId: checkout.id, ...line })),
    ),
    openings.map(({ checkout, decision: { inputs, plan } }, place) => ({
      place,
      id: newId('decision'),
      checkoutId: checkout.id,
      matrixVersion: plan.matrixVersion,
      inputs,
      plan,
    })),
  ].map(toJsonText)
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
