-- CreateTable
CREATE TABLE "Terms" (
    "merchantId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "feeBps" INTEGER NOT NULL DEFAULT 60,
    "feeFixedMinor" BIGINT NOT NULL DEFAULT 0,
    "preference" JSONB NOT NULL DEFAULT '{"kind":"order","channels":[]}',
    "riskTier" TEXT NOT NULL DEFAULT 'standard',
    "restrictions" JSONB NOT NULL DEFAULT '[]',
    "settlementDays" INTEGER NOT NULL DEFAULT 7,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Terms_pkey" PRIMARY KEY ("merchantId")
);

-- CreateTable
CREATE TABLE "Contract" (
    "id" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "currencies" TEXT[],
    "minMinor" BIGINT,
    "maxMinor" BIGINT,
    "goodsTypes" TEXT[],
    "countries" TEXT[],
    "credentials" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WalletSetting" (
    "userId" TEXT NOT NULL,
    "oneTapLimitMinor" BIGINT NOT NULL DEFAULT 50000,
    "frozen" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WalletSetting_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Checkout" (
    "id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT 'purchase',
    "status" TEXT NOT NULL,
    "merchantId" TEXT,
    "buyerId" TEXT,
    "buyerName" TEXT,
    "email" TEXT,
    "tokenHash" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "totalMinor" BIGINT NOT NULL,
    "surface" TEXT NOT NULL,
    "goodsTypes" TEXT[],
    "cardId" TEXT,
    "shareCode" TEXT,
    "merchant" JSONB,
    "address" JSONB,
    "returnTo" TEXT,
    "heldUntil" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Checkout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckoutLine" (
    "id" TEXT NOT NULL,
    "checkoutId" TEXT NOT NULL,
    "cardId" TEXT,
    "productId" TEXT NOT NULL,
    "variantId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "variantTitle" TEXT NOT NULL DEFAULT '',
    "image" TEXT NOT NULL,
    "goodsType" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unitPriceMinor" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CheckoutLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "checkoutId" TEXT NOT NULL,
    "matrixVersion" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "plan" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL,
    "checkoutId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "networkRef" TEXT,
    "failure" TEXT,
    "cause" TEXT,
    "present" JSONB,
    "client" JSONB NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "askAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Order" (
    "id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "checkoutId" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "buyerId" TEXT,
    "buyerName" TEXT,
    "email" TEXT,
    "currency" TEXT NOT NULL,
    "totalMinor" BIGINT NOT NULL,
    "feeMinor" BIGINT NOT NULL,
    "refundedMinor" BIGINT NOT NULL DEFAULT 0,
    "feeRefundedMinor" BIGINT NOT NULL DEFAULT 0,
    "surface" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "shareCode" TEXT,
    "merchant" JSONB NOT NULL,
    "address" JSONB,
    "fulfilment" TEXT NOT NULL DEFAULT 'unfulfilled',
    "settledAt" TIMESTAMPTZ(3),
    "paidAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderLine" (
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "cardId" TEXT,
    "productId" TEXT NOT NULL,
    "variantId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "variantTitle" TEXT NOT NULL DEFAULT '',
    "image" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unitPriceMinor" BIGINT NOT NULL,
    "refundedMinor" BIGINT NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL,

    CONSTRAINT "OrderLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Refund" (
    "id" TEXT NOT NULL,
    "orderId" TEXT,
    "attemptId" TEXT NOT NULL,
    "merchantId" TEXT,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "feeMinor" BIGINT NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "networkRef" TEXT,
    "lines" JSONB,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "askAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboxMessage" (
    "id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handledAt" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "InboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FlowHealth" (
    "flow" TEXT NOT NULL,
    "minute" TIMESTAMPTZ(0) NOT NULL,
    "succeeded" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "millis" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "FlowHealth_pkey" PRIMARY KEY ("flow","minute")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "merchantId" TEXT,
    "actorId" TEXT,
    "data" JSONB NOT NULL,
    "txid" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "image" TEXT,
    "bio" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "role" TEXT NOT NULL DEFAULT 'member',
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "session_state" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "once" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "DailySales" (
    "merchantId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "surface" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "gmvMinor" BIGINT NOT NULL DEFAULT 0,
    "orders" INTEGER NOT NULL DEFAULT 0,
    "refundedMinor" BIGINT NOT NULL DEFAULT 0,
    "refunds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DailySales_pkey" PRIMARY KEY ("merchantId","day","surface","channel","currency")
);

-- CreateTable
CREATE TABLE "DailyCardSales" (
    "merchantId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "cardId" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "gmvMinor" BIGINT NOT NULL DEFAULT 0,
    "orders" INTEGER NOT NULL DEFAULT 0,
    "units" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DailyCardSales_pkey" PRIMARY KEY ("merchantId","day","cardId","currency")
);

-- CreateTable
CREATE TABLE "EventCursor" (
    "name" TEXT NOT NULL,
    "txid" BIGINT NOT NULL DEFAULT 0,
    "eventId" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EventCursor_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "LedgerAccount" (
    "id" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LedgerAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Transfer" (
    "id" TEXT NOT NULL,
    "debitId" TEXT NOT NULL,
    "creditId" TEXT NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reverses" TEXT,
    "txid" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Balance" (
    "accountId" TEXT NOT NULL,
    "debitMinor" BIGINT NOT NULL DEFAULT 0,
    "creditMinor" BIGINT NOT NULL DEFAULT 0,
    "throughTxid" BIGINT NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Balance_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "Merchant" (
    "id" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL DEFAULT '',
    "avatar" TEXT,
    "cover" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'unverified',
    "stateReason" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT 'CN',
    "category" TEXT NOT NULL DEFAULT 'home',
    "settlementCurrency" TEXT NOT NULL DEFAULT 'CNY',
    "timezone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "followers" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "verifiedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Merchant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "merchantId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("merchantId","userId")
);

-- CreateTable
CREATE TABLE "Application" (
    "id" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "basic" JSONB NOT NULL DEFAULT '{}',
    "business" JSONB NOT NULL DEFAULT '{}',
    "financial" JSONB NOT NULL DEFAULT '{}',
    "reasons" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',
    "submittedBy" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "reviewedBy" TEXT,
    "reviewedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Media" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "merchantId" TEXT,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "private" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Blob" (
    "key" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Product" (
    "id" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "goodsType" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "images" TEXT[],
    "options" TEXT[],
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "sold" INTEGER NOT NULL DEFAULT 0,
    "deletedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Variant" (
    "id" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "sku" TEXT NOT NULL DEFAULT '',
    "values" TEXT[],
    "priceMinor" BIGINT NOT NULL,
    "compareAtMinor" BIGINT,
    "stock" INTEGER NOT NULL,
    "held" INTEGER NOT NULL DEFAULT 0,
    "position" INTEGER NOT NULL DEFAULT 0,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Variant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hold" (
    "id" TEXT NOT NULL,
    "checkoutId" TEXT NOT NULL,
    "variantId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'held',
    "until" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "images" TEXT[],
    "likes" INTEGER NOT NULL DEFAULT 0,
    "comments" INTEGER NOT NULL DEFAULT 0,
    "deletedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Card" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "deletedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Share" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "parentId" TEXT,
    "userId" TEXT,
    "email" TEXT,
    "opens" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follow" (
    "userId" TEXT NOT NULL,
    "merchantId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("userId","merchantId")
);

-- CreateTable
CREATE TABLE "Like" (
    "userId" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Like_pkey" PRIMARY KEY ("userId","postId")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL,
    "postId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Contract_merchantId_channel_key" ON "Contract"("merchantId", "channel");

-- CreateIndex
CREATE INDEX "Checkout_status_heldUntil_idx" ON "Checkout"("status", "heldUntil");

-- CreateIndex
CREATE INDEX "Checkout_buyerId_id_idx" ON "Checkout"("buyerId", "id");

-- CreateIndex
CREATE INDEX "CheckoutLine_checkoutId_position_idx" ON "CheckoutLine"("checkoutId", "position");

-- CreateIndex
CREATE INDEX "Decision_checkoutId_id_idx" ON "Decision"("checkoutId", "id");

-- CreateIndex
CREATE INDEX "Decision_createdAt_idx" ON "Decision"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_reference_key" ON "Attempt"("reference");

-- CreateIndex
CREATE INDEX "Attempt_state_askAt_idx" ON "Attempt"("state", "askAt");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_checkoutId_key_key" ON "Attempt"("checkoutId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Order_number_key" ON "Order"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Order_token_key" ON "Order"("token");

-- CreateIndex
CREATE UNIQUE INDEX "Order_checkoutId_key" ON "Order"("checkoutId");

-- CreateIndex
CREATE UNIQUE INDEX "Order_attemptId_key" ON "Order"("attemptId");

-- CreateIndex
CREATE INDEX "Order_merchantId_id_idx" ON "Order"("merchantId", "id");

-- CreateIndex
CREATE INDEX "Order_buyerId_id_idx" ON "Order"("buyerId", "id");

-- CreateIndex
CREATE INDEX "Order_settledAt_paidAt_idx" ON "Order"("settledAt", "paidAt");

-- CreateIndex
CREATE INDEX "OrderLine_orderId_position_idx" ON "OrderLine"("orderId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_reference_key" ON "Refund"("reference");

-- CreateIndex
CREATE INDEX "Refund_orderId_idx" ON "Refund"("orderId");

-- CreateIndex
CREATE INDEX "Refund_state_askAt_idx" ON "Refund"("state", "askAt");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_attemptId_key_key" ON "Refund"("attemptId", "key");

-- CreateIndex
CREATE INDEX "InboxMessage_handledAt_receivedAt_idx" ON "InboxMessage"("handledAt", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "InboxMessage_channel_eventId_key" ON "InboxMessage"("channel", "eventId");

-- CreateIndex
CREATE INDEX "Event_txid_id_idx" ON "Event"("txid", "id");

-- CreateIndex
CREATE INDEX "Event_merchantId_id_idx" ON "Event"("merchantId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Event_subject_sequence_key" ON "Event"("subject", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_handle_key" ON "User"("handle");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_token_key" ON "VerificationToken"("token");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_once_key" ON "Mail"("once");

-- CreateIndex
CREATE INDEX "Mail_to_createdAt_idx" ON "Mail"("to", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerAccount_path_currency_key" ON "LedgerAccount"("path", "currency");

-- CreateIndex
CREATE INDEX "Transfer_debitId_txid_idx" ON "Transfer"("debitId", "txid");

-- CreateIndex
CREATE INDEX "Transfer_creditId_txid_idx" ON "Transfer"("creditId", "txid");

-- CreateIndex
CREATE INDEX "Transfer_subject_idx" ON "Transfer"("subject");

-- CreateIndex
CREATE INDEX "Transfer_txid_idx" ON "Transfer" USING BRIN ("txid");

-- CreateIndex
CREATE UNIQUE INDEX "Transfer_subject_kind_debitId_creditId_key" ON "Transfer"("subject", "kind", "debitId", "creditId");

-- CreateIndex
CREATE UNIQUE INDEX "Merchant_handle_key" ON "Merchant"("handle");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE INDEX "Application_merchantId_createdAt_idx" ON "Application"("merchantId", "createdAt");

-- CreateIndex
CREATE INDEX "Application_state_submittedAt_idx" ON "Application"("state", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Media_key_key" ON "Media"("key");

-- CreateIndex
CREATE INDEX "Media_ownerId_createdAt_idx" ON "Media"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Product_merchantId_id_idx" ON "Product"("merchantId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Product_id_merchantId_key" ON "Product"("id", "merchantId");

-- CreateIndex
CREATE INDEX "Variant_productId_position_idx" ON "Variant"("productId", "position");

-- CreateIndex
CREATE INDEX "Hold_variantId_state_idx" ON "Hold"("variantId", "state");

-- CreateIndex
CREATE INDEX "Hold_state_until_idx" ON "Hold"("state", "until");

-- CreateIndex
CREATE UNIQUE INDEX "Hold_checkoutId_variantId_key" ON "Hold"("checkoutId", "variantId");

-- CreateIndex
CREATE INDEX "Post_merchantId_id_idx" ON "Post"("merchantId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Post_id_merchantId_key" ON "Post"("id", "merchantId");

-- CreateIndex
CREATE UNIQUE INDEX "Card_slug_key" ON "Card"("slug");

-- CreateIndex
CREATE INDEX "Card_postId_position_idx" ON "Card"("postId", "position");

-- CreateIndex
CREATE INDEX "Card_productId_idx" ON "Card"("productId");

-- CreateIndex
CREATE INDEX "Card_merchantId_id_idx" ON "Card"("merchantId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Share_code_key" ON "Share"("code");

-- CreateIndex
CREATE INDEX "Share_cardId_idx" ON "Share"("cardId");

-- CreateIndex
CREATE INDEX "Share_userId_createdAt_idx" ON "Share"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Follow_merchantId_idx" ON "Follow"("merchantId");

-- CreateIndex
CREATE INDEX "Like_postId_idx" ON "Like"("postId");

-- CreateIndex
CREATE INDEX "Comment_postId_id_idx" ON "Comment"("postId", "id");

-- CreateIndex
CREATE INDEX "Notification_userId_id_idx" ON "Notification"("userId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_eventId_userId_key" ON "Notification"("eventId", "userId");

-- AddForeignKey
ALTER TABLE "CheckoutLine" ADD CONSTRAINT "CheckoutLine_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_checkoutId_fkey" FOREIGN KEY ("checkoutId") REFERENCES "Checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_merchantId_fkey" FOREIGN KEY ("merchantId") REFERENCES "Merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_postId_merchantId_fkey" FOREIGN KEY ("postId", "merchantId") REFERENCES "Post"("id", "merchantId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_productId_merchantId_fkey" FOREIGN KEY ("productId", "merchantId") REFERENCES "Product"("id", "merchantId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema can't say: the rules no code may break.

-- Words that are states.
ALTER TABLE "User" ADD CHECK (role IN ('member', 'reviewer', 'admin'));
ALTER TABLE "Merchant" ADD CHECK (state IN ('unverified', 'verified', 'restricted', 'suspended'));
ALTER TABLE "Merchant" ADD CHECK (kind IN ('company', 'individual'));
ALTER TABLE "Merchant" ADD CHECK (followers >= 0);
ALTER TABLE "Member" ADD CHECK (role IN ('owner', 'staff'));
ALTER TABLE "Application" ADD CHECK (state IN ('draft', 'submitted', 'changes_requested', 'approved', 'rejected'));
CREATE UNIQUE INDEX "Application_one_open" ON "Application" ("merchantId")
  WHERE state IN ('draft', 'submitted', 'changes_requested');
ALTER TABLE "Product" ADD CHECK ("goodsType" IN ('physical', 'digital', 'service'));
ALTER TABLE "Post" ADD CHECK (likes >= 0 AND comments >= 0);

-- Stock is never negative and never promised twice.
ALTER TABLE "Variant" ADD CHECK (stock >= 0);
ALTER TABLE "Variant" ADD CHECK (held >= 0 AND held <= stock);
ALTER TABLE "Variant" ADD CHECK ("priceMinor" >= 0);
ALTER TABLE "Hold" ADD CHECK (quantity > 0);
ALTER TABLE "Hold" ADD CHECK (state IN ('held', 'taken', 'released'));

-- Purchases.
ALTER TABLE "Checkout" ADD CHECK (status IN
  ('incomplete', 'ready_for_complete', 'requires_escalation', 'complete_in_progress', 'completed', 'canceled'));
ALTER TABLE "Checkout" ADD CHECK (purpose IN ('purchase', 'top_up'));
ALTER TABLE "Checkout" ADD CHECK ((purpose = 'purchase') = ("merchantId" IS NOT NULL));
ALTER TABLE "Checkout" ADD CHECK ("totalMinor" >= 0);
ALTER TABLE "CheckoutLine" ADD CHECK (quantity > 0 AND "unitPriceMinor" >= 0);
ALTER TABLE "Attempt" ADD CHECK (state IN ('created', 'pending', 'unknown', 'succeeded', 'failed'));
ALTER TABLE "Attempt" ADD CHECK ("amountMinor" >= 0);
ALTER TABLE "Order" ADD CHECK ("feeMinor" >= 0 AND "feeMinor" <= "totalMinor");
ALTER TABLE "Order" ADD CHECK ("refundedMinor" >= 0 AND "refundedMinor" <= "totalMinor");
ALTER TABLE "Order" ADD CHECK (fulfilment IN ('unfulfilled', 'shipped', 'delivered'));
ALTER TABLE "OrderLine" ADD CHECK (quantity > 0 AND "refundedMinor" >= 0
  AND "refundedMinor" <= quantity * "unitPriceMinor");
ALTER TABLE "Refund" ADD CHECK (state IN ('requested', 'pending', 'succeeded', 'failed'));
ALTER TABLE "Refund" ADD CHECK ("amountMinor" > 0 AND "feeMinor" >= 0 AND "feeMinor" <= "amountMinor");

-- The books.
ALTER TABLE "Transfer" ADD CHECK ("amountMinor" > 0);
ALTER TABLE "Transfer" ADD CHECK ("debitId" <> "creditId");

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER transfers_are_immutable BEFORE UPDATE OR DELETE ON "Transfer"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER transfers_are_kept BEFORE TRUNCATE ON "Transfer"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER events_are_immutable BEFORE UPDATE OR DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER events_are_kept BEFORE TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- A terminal state is never left. The trigger's first argument is the column, the rest its terminal states.
CREATE FUNCTION refuse_leaving_the_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text := to_jsonb(OLD) ->> TG_ARGV[0];
  is_now text := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
  IF was IS DISTINCT FROM is_now AND was = ANY (TG_ARGV[1:]) THEN
    RAISE EXCEPTION '% can not leave % for %', TG_TABLE_NAME, was, is_now USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER checkout_ends_once BEFORE UPDATE OF status ON "Checkout"
  FOR EACH ROW EXECUTE FUNCTION refuse_leaving_the_end('status', 'completed', 'canceled');
CREATE TRIGGER attempt_ends_once BEFORE UPDATE OF state ON "Attempt"
  FOR EACH ROW EXECUTE FUNCTION refuse_leaving_the_end('state', 'succeeded', 'failed');
CREATE TRIGGER refund_ends_once BEFORE UPDATE OF state ON "Refund"
  FOR EACH ROW EXECUTE FUNCTION refuse_leaving_the_end('state', 'succeeded', 'failed');
CREATE TRIGGER hold_ends_once BEFORE UPDATE OF state ON "Hold"
  FOR EACH ROW EXECUTE FUNCTION refuse_leaving_the_end('state', 'taken');
CREATE TRIGGER application_ends_once BEFORE UPDATE OF state ON "Application"
  FOR EACH ROW EXECUTE FUNCTION refuse_leaving_the_end('state', 'approved', 'rejected');
