-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "contractId" TEXT,
ADD COLUMN     "insteadOf" TEXT;

-- AlterTable
ALTER TABLE "FlowHealth" ADD COLUMN     "causes" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "latency" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateTable
CREATE TABLE "FlowBreaker" (
    "flow" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "restSeconds" INTEGER NOT NULL,
    "successes" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FlowBreaker_pkey" PRIMARY KEY ("flow")
);

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_insteadOf_key" ON "Attempt"("insteadOf");

ALTER TABLE "FlowBreaker" ADD CHECK (state IN ('closed', 'open', 'half_open'));
ALTER TABLE "FlowBreaker" ADD CHECK ("restSeconds" > 0 AND successes >= 0);
ALTER TABLE "Attempt" ADD CHECK ("insteadOf" <> id);
