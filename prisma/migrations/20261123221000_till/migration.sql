-- AlterTable
ALTER TABLE "Checkout" ADD COLUMN     "buyerName" TEXT;

-- What goes back of the fee is never more than the fee.
ALTER TABLE "Order" ADD CHECK ("feeRefundedMinor" >= 0 AND "feeRefundedMinor" <= "feeMinor");
