/** The sandbox's own books, in a schema of its own. Safe to run at every start. */
export const SCHEMA = `
create schema if not exists sandbox;

create table if not exists sandbox.payments (
  id           bigint generated always as identity primary key,
  network      text not null,
  merchant     text not null,
  reference    text not null,
  network_ref  text unique,
  flow         text not null,
  state        text not null default 'unpaid' check (state in ('unpaid', 'paid', 'closed')),
  amount_minor bigint not null check (amount_minor > 0),
  currency     text not null,
  description  text not null,
  notify_url   text not null,
  return_url   text,
  client_ip    text,
  payer        text,
  code         text not null unique,
  asked        jsonb not null,
  expires_at   timestamptz not null,
  created_at   timestamptz not null default now(),
  prepared_at  timestamptz not null default now(),
  opened_at    timestamptz,
  paid_at      timestamptz,
  unique (network, merchant, reference),
  check ((state = 'paid') = (paid_at is not null)),
  check (state <> 'paid' or network_ref is not null)
);
create index if not exists payments_recent on sandbox.payments (id desc);

create table if not exists sandbox.refunds (
  id           bigint generated always as identity primary key,
  payment_id   bigint not null references sandbox.payments (id),
  network      text not null,
  merchant     text not null,
  reference    text not null,
  network_ref  text not null unique,
  amount_minor bigint not null check (amount_minor > 0),
  reason       text,
  ends_as      text not null check (ends_as in ('succeeded', 'failed')),
  ends_at      timestamptz not null,
  created_at   timestamptz not null default now(),
  unique (network, merchant, reference)
);
create index if not exists refunds_of_payment on sandbox.refunds (payment_id);

create table if not exists sandbox.notifications (
  id           bigint generated always as identity primary key,
  event_id     text not null,
  network      text not null,
  kind         text not null check (kind in ('payment', 'refund')),
  payment_id   bigint not null references sandbox.payments (id),
  refund_id    bigint references sandbox.refunds (id),
  url          text not null,
  amount_minor bigint not null,
  tries        int not null default 0,
  next_at      timestamptz,
  last_answer  text,
  accepted_at  timestamptz,
  created_at   timestamptz not null default now()
);
create index if not exists notifications_due on sandbox.notifications (next_at) where next_at is not null;
create index if not exists notifications_of_payment on sandbox.notifications (payment_id);

create table if not exists sandbox.oauth_codes (
  code       text primary key,
  network    text not null,
  app        text not null,
  openid     text not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);

create table if not exists sandbox.scenarios (
  id           bigint generated always as identity primary key,
  name         text not null,
  network      text,
  reference    text,
  operation    text,
  seconds      int,
  amount_minor bigint,
  code         text,
  remaining    int check (remaining >= 0),
  created_at   timestamptz not null default now()
);

create table if not exists sandbox.platform_keys (
  id           bigint generated always as identity primary key,
  serial       text not null unique,
  private_key  text not null,
  created_at   timestamptz not null default now()
);

alter table sandbox.scenarios add column if not exists merchant text;
alter table sandbox.notifications add column if not exists held boolean not null default false;

create table if not exists sandbox.bank_transfers (
  id             bigint generated always as identity primary key,
  client         text not null,
  reference      text not null,
  network_ref    text not null unique,
  amount_minor   bigint not null check (amount_minor > 0),
  currency       text not null,
  bank           text not null,
  holder         text not null,
  account_number text not null,
  memo           text not null,
  ends_as        text not null check (ends_as in ('settled', 'rejected', 'returned')),
  reason         text,
  settles_at     timestamptz not null,
  ends_at        timestamptz not null,
  created_at     timestamptz not null default now(),
  unique (client, reference)
);
`
