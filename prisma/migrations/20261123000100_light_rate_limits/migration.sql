-- Counting tries waits for no disk: after a crash everybody starts with a full allowance again.
ALTER TABLE "rate_limit" SET UNLOGGED;
