-- AlterTable
ALTER TABLE "Terms" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Contract" ADD COLUMN     "granted" JSONB;

-- CreateTable
CREATE TABLE "Gesture" (
    "checkoutId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Gesture_pkey" PRIMARY KEY ("checkoutId","kind","what")
);

-- CreateIndex
CREATE INDEX "Checkout_merchantId_id_idx" ON "Checkout"("merchantId", "id");

ALTER TABLE "Contract" ADD CHECK (state IN ('pending', 'active', 'paused', 'suspended'));
ALTER TABLE "Gesture" ADD CHECK (kind IN ('handoff', 'asked_why'));
