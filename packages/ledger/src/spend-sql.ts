/**
 * Pieces of a statement that spends what another statement read. They work on the caller's relations
 * `purchase(place, purse, spends)` and, once it is decided, `won(place)`. A purse may be null: then nothing is spent.
 */

/** Locks the accounts of all members in one order; `purse` is how they stand now, and whose turn it is. */
export const LOCK_PURSES = `
  SELECT id, spends, (SELECT min(place) FROM purchase WHERE purchase.purse = account.id) AS turn
  FROM "LedgerAccount" AS account WHERE id = ANY(ARRAY(SELECT purse FROM purchase)) ORDER BY id FOR UPDATE`

/** True of a member of `purchase` since whose reading nobody has spent from its account, nor does so before it here. */
export const IS_UNSPENT = `(purchase.purse IS NULL OR EXISTS (
  SELECT FROM purse WHERE purse.id = purchase.purse AND purse.spends = purchase.spends
    AND purse.turn = purchase.place))`

/** Counts one spend of every winner: a compare-and-set of the balance that was read, without a balance to update. */
export const COUNT_SPENDS = `
  UPDATE "LedgerAccount" AS account SET spends = account.spends + 1
  FROM purchase JOIN won USING (place)
  WHERE account.id = purchase.purse AND account.id = ANY(ARRAY(SELECT purse FROM purchase))`
