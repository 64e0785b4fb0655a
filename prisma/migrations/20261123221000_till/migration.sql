-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN     "buyerName" TEXT;

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "feeRefundedMinor" BIGINT NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Transfer_txid_idx" ON "Transfer" USING BRIN ("txid");

-- What goes back of the fee is never more than the fee.
ALTER TABLE "Order" ADD CHECK ("feeRefundedMinor" >= 0 AND "feeRefundedMinor" <= "feeMinor");
