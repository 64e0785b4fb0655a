-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "disputedMinor" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Terms" ADD COLUMN     "reserveBps" INTEGER NOT NULL DEFAULT 500,
ADD COLUMN     "reserveDays" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "reserveFixedMinor" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Payout" (
    "id" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "leftMinor" BIGINT NOT NULL,
    "reserveMinor" BIGINT NOT NULL,
    "accountRef" TEXT NOT NULL,
    "account" JSONB NOT NULL,
    "reference" TEXT NOT NULL,
    "railRef" TEXT,
    "failure" TEXT,
    "requestedBy" TEXT NOT NULL,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "askAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "paidAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "orderId" TEXT,
    "merchantId" TEXT,
    "channel" TEXT NOT NULL,
    "networkRef" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "claimedMinor" BIGINT NOT NULL,
    "heldMinor" BIGINT NOT NULL,
    "feeMinor" BIGINT NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL,
    "respondBy" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisputeEvidence" (
    "id" TEXT NOT NULL,
    "disputeId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "pictures" TEXT[],
    "authorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DisputeEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Bill" (
    "id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "readBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Bill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "id" TEXT NOT NULL,
    "billId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "class" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "networkRef" TEXT,
    "subject" TEXT,
    "ownState" TEXT,
    "currency" TEXT NOT NULL,
    "billMinor" BIGINT,
    "ownMinor" BIGINT,
    "ledgerMinor" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL,
    "findingId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "against" TEXT NOT NULL,
    "changeMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Payout_reference_key" ON "Payout"("reference");

-- CreateIndex
CREATE INDEX "Payout_merchantId_id_idx" ON "Payout"("merchantId", "id");

-- CreateIndex
CREATE INDEX "Payout_state_id_idx" ON "Payout"("state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Payout_merchantId_key_key" ON "Payout"("merchantId", "key");

-- CreateIndex
CREATE INDEX "Dispute_merchantId_id_idx" ON "Dispute"("merchantId", "id");

-- CreateIndex
CREATE INDEX "Dispute_orderId_idx" ON "Dispute"("orderId");

-- CreateIndex
CREATE INDEX "Dispute_attemptId_idx" ON "Dispute"("attemptId");

-- CreateIndex
CREATE INDEX "Dispute_state_id_idx" ON "Dispute"("state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Dispute_channel_networkRef_key" ON "Dispute"("channel", "networkRef");

-- CreateIndex
CREATE INDEX "DisputeEvidence_disputeId_id_idx" ON "DisputeEvidence"("disputeId", "id");

-- CreateIndex
CREATE INDEX "Bill_channel_day_id_idx" ON "Bill"("channel", "day", "id");

-- CreateIndex
CREATE INDEX "Finding_billId_class_position_idx" ON "Finding"("billId", "class", "position");

-- CreateIndex
CREATE INDEX "Finding_channel_kind_reference_idx" ON "Finding"("channel", "kind", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_findingId_key" ON "Correction"("findingId");

-- CreateIndex
CREATE INDEX "Correction_channel_kind_reference_idx" ON "Correction"("channel", "kind", "reference");

-- AddForeignKey
ALTER TABLE "DisputeEvidence" ADD CONSTRAINT "DisputeEvidence_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_billId_fkey" FOREIGN KEY ("billId") REFERENCES "Bill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema can't say: the rules no code may break.
ALTER TABLE "Terms" ADD CHECK ("reserveBps" BETWEEN 0 AND 10000 AND "reserveDays" BETWEEN 1 AND 365
  AND "reserveFixedMinor" >= 0);

-- Refunded and disputed together never exceed what was captured.
ALTER TABLE "Order" ADD CHECK ("disputedMinor" >= 0 AND "refundedMinor" + "disputedMinor" <= "totalMinor");

-- A payout leaves the reserve.
ALTER TABLE "Payout" ADD CHECK (state IN ('requested', 'in_transit', 'paid', 'failed', 'returned'));
ALTER TABLE "Payout" ADD CHECK ("amountMinor" > 0 AND "reserveMinor" >= 0 AND "leftMinor" >= "reserveMinor");
CREATE TRIGGER payout_ends_once BEFORE UPDATE OF state ON "Payout"
  FOR EACH ROW EXECUTE FUNCTION refuse_leaving_the_end('state', 'failed', 'returned');

ALTER TABLE "Dispute" ADD CHECK (state IN ('opened', 'answered', 'won', 'lost'));
ALTER TABLE "Dispute" ADD CHECK ("claimedMinor" > 0 AND "heldMinor" BETWEEN 0 AND "claimedMinor" AND "feeMinor" >= 0);
CREATE TRIGGER dispute_ends_once BEFORE UPDATE OF state ON "Dispute"
  FOR EACH ROW EXECUTE FUNCTION refuse_leaving_the_end('state', 'won', 'lost');

ALTER TABLE "Bill" ADD CHECK (source IN ('network', 'upload'));
ALTER TABLE "Bill" ADD CHECK (day ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "Finding" ADD CHECK (class IN
  ('matched', 'amount_differs', 'missing_here', 'missing_there', 'duplicate', 'timing'));
ALTER TABLE "Finding" ADD CHECK (kind IN ('payment', 'refund'));
ALTER TABLE "Correction" ADD CHECK (against IN ('suspense', 'differences') AND "changeMinor" <> 0);
CREATE TRIGGER bills_are_immutable BEFORE UPDATE OR DELETE ON "Bill"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER findings_are_immutable BEFORE UPDATE OR DELETE ON "Finding"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER corrections_are_immutable BEFORE UPDATE OR DELETE ON "Correction"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- A statement reads one account's transfers of a few weeks: a few kilobytes of index instead of two more B-trees.
CREATE INDEX "Transfer_createdAt_brin" ON "Transfer" USING brin ("createdAt");

-- What a merchant still waits for, day by day.
CREATE INDEX "Order_unsettled" ON "Order" ("merchantId", "paidAt") WHERE "settledAt" IS NULL;

-- Networks tell of disputes by their own number of the payment.
CREATE INDEX "Attempt_networkRef" ON "Attempt" ("networkRef", channel) WHERE channel <> 'balance';

-- What our books say a network did on one of its days.
CREATE INDEX "Attempt_network_day" ON "Attempt" (channel, "settledAt") WHERE channel <> 'balance' AND "settledAt" IS NOT NULL;
CREATE INDEX "Refund_day" ON "Refund" ("closedAt") WHERE state = 'succeeded';
