-- AlterTable
ALTER TABLE "Attempt" DROP COLUMN "contractId";
