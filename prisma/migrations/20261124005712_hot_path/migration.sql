-- AlterTable
ALTER TABLE "LedgerAccount" ADD COLUMN     "spends" BIGINT NOT NULL DEFAULT 0;

-- A buyer's last address is found without walking through everything they bought that needed none.
CREATE INDEX "Order_last_address" ON "Order" ("buyerId", id) WHERE address IS NOT NULL;

-- Rows that every purchase changes keep room for their next version, so that no index has to be told.
ALTER TABLE "Variant" SET (fillfactor = 70);
ALTER TABLE "Product" SET (fillfactor = 70);
ALTER TABLE "LedgerAccount" SET (fillfactor = 70);
