-- AlterTable
ALTER TABLE "LedgerAccount" ADD COLUMN     "spends" BIGINT NOT NULL DEFAULT 0;

-- A buyer's last address is found without walking through everything they bought that needed none.
CREATE INDEX "Order_last_address" ON "Order" ("buyerId", id) WHERE address IS NOT NULL;

-- Rows that every purchase changes keep room for their next version, so that no index has to be told.
ALTER TABLE "Variant" SET (fillfactor = 70);
ALTER TABLE "Product" SET (fillfactor = 70);
ALTER TABLE "LedgerAccount" SET (fillfactor = 70);

-- An index that every purchase must write earns it. Transfers of a subject are found by the unique key that begins with
-- it; what is over is not looked for among what is open; events of no merchant are not looked for by merchant.
DROP INDEX "Transfer_subject_idx";
DROP INDEX "Checkout_status_heldUntil_idx";
CREATE INDEX "Checkout_open" ON "Checkout" ("heldUntil") WHERE status NOT IN ('completed', 'canceled');
DROP INDEX "Attempt_state_askAt_idx";
CREATE INDEX "Attempt_undecided" ON "Attempt" ("askAt") WHERE state NOT IN ('succeeded', 'failed');
DROP INDEX "Event_merchantId_id_idx";
CREATE INDEX "Event_merchantId_id_idx" ON "Event" ("merchantId", id) WHERE "merchantId" IS NOT NULL;
