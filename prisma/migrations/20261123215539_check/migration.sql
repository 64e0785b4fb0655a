-- AlterTable
ALTER TABLE "Event" ALTER COLUMN "txid" SET DEFAULT (pg_current_xact_id()::text)::bigint;

-- AlterTable
ALTER TABLE "Transfer" ALTER COLUMN "txid" SET DEFAULT (pg_current_xact_id()::text)::bigint;
