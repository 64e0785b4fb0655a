import type { Books } from '../books/open-books'
import { inTransaction } from '../books/open-books'

/** What Stripe keeps of a payment beyond what every network does. Safe to run at every start. */
const SCHEMA = `
create table if not exists sandbox.stripe_intents (
  payment_id          bigint primary key references sandbox.payments (id) on delete cascade,
  intent_id           text not null unique,
  session_id          text unique,
  secret              text not null,
  metadata            jsonb not null,
  session_metadata    jsonb not null,
  step                text not null default 'requires_payment_method'
    check (step in ('requires_payment_method', 'requires_action', 'processing')),
  card                text,
  last_error          jsonb,
  cancellation_reason text,
  canceled_at         timestamptz
);

create table if not exists sandbox.stripe_events (
  id         text primary key,
  type       text not null,
  payment_id bigint not null references sandbox.payments (id) on delete cascade,
  body       jsonb not null,
  created_at timestamptz not null default now()
);

create table if not exists sandbox.stripe_refunds (
  refund_id bigint primary key references sandbox.refunds (id),
  metadata  jsonb not null
);

create table if not exists sandbox.stripe_disputes (
  id         text primary key,
  payment_id bigint not null unique references sandbox.payments (id) on delete cascade,
  status     text not null check (status in ('needs_response', 'won', 'lost')),
  reason     text not null,
  created_at timestamptz not null default now()
);

create table if not exists sandbox.stripe_requests (
  key        text primary key,
  print      text not null,
  status     int,
  answer     jsonb,
  started_at timestamptz not null default now()
);
`

export async function openStripeBooks(books: Books): Promise<void> {
  await inTransaction(books, async (hand) => {
    await hand.query('select pg_advisory_xact_lock(7402)')
    await hand.query(SCHEMA)
  })
}
