import pg from 'pg'
import type { Contender } from '../take-turns'
import { loopFor } from './loop-for'

/** Tables with nothing but what a purchase can't do without. */
const TABLES = `
  DROP SCHEMA IF EXISTS bench_floor CASCADE;
  CREATE SCHEMA bench_floor;
  CREATE TABLE bench_floor.stock (id int PRIMARY KEY, left_over int NOT NULL CHECK (left_over >= 0), price_minor bigint NOT NULL);
  CREATE TABLE bench_floor.orders (id bigserial PRIMARY KEY, buyer int NOT NULL, total_minor bigint NOT NULL, paid_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE bench_floor.items (order_id bigint NOT NULL REFERENCES bench_floor.orders, stock_id int NOT NULL, quantity int NOT NULL, price_minor bigint NOT NULL, PRIMARY KEY (order_id, stock_id));
  CREATE TABLE bench_floor.payments (order_id bigint PRIMARY KEY REFERENCES bench_floor.orders, channel text NOT NULL, amount_minor bigint NOT NULL);
  CREATE TABLE bench_floor.ledger (id bigserial PRIMARY KEY, order_id bigint NOT NULL, debit text NOT NULL, credit text NOT NULL, amount_minor bigint NOT NULL);
  CREATE INDEX ON bench_floor.ledger (debit);
  CREATE INDEX ON bench_floor.ledger (credit);`

const PURCHASE = {
  name: 'bench-floor-purchase',
  text: `
    WITH taken AS (
      UPDATE bench_floor.stock SET left_over = left_over - 1 WHERE id = $1 AND left_over >= 1 RETURNING id, price_minor
    ), placed AS (
      INSERT INTO bench_floor.orders (buyer, total_minor) SELECT $2, price_minor FROM taken RETURNING id, total_minor
    ), item AS (
      INSERT INTO bench_floor.items SELECT placed.id, taken.id, 1, price_minor FROM placed, taken
    ), payment AS (
      INSERT INTO bench_floor.payments SELECT id, 'balance', total_minor FROM placed
    ), booked AS (
      INSERT INTO bench_floor.ledger (order_id, debit, credit, amount_minor)
      SELECT placed.id, debit, credit, amount FROM placed, LATERAL (VALUES
        ('buyer:' || $2::int, 'merchant:' || $1 % 16, total_minor),
        ('merchant:' || $1 % 16, 'fees', greatest(total_minor * 60 / 10000, 1))) AS moved(debit, credit, amount)
    )
    SELECT id FROM placed`,
}

export type SqlFloor = {
  /** The purchase as one prepared statement, looped by this many connections over so many products. */
  at(connections: number, products: number): Contender
  close(): Promise<void>
}

/** The least a purchase costs in this database: everything in one statement, one round trip and one commit. */
export async function openSqlFloor(
  url: string,
  { products, orders, most }: { products: number; orders: number; most: number },
): Promise<SqlFloor> {
  const pool = new pg.Pool({ connectionString: url, min: most, max: most })
  await pool.query(TABLES)
  await pool.query(
    `INSERT INTO bench_floor.stock SELECT id, 1000000, 1280 FROM generate_series(0, $1 - 1) AS id`,
    [products],
  )
  await pool.query(
    `WITH placed AS (
       INSERT INTO bench_floor.orders (buyer, total_minor) SELECT n % 1000, 1280 FROM generate_series(1, $1::int) AS n
       RETURNING id
     ), items AS (
       INSERT INTO bench_floor.items SELECT id, id % $2::int, 1, 1280 FROM placed
     ), payments AS (
       INSERT INTO bench_floor.payments SELECT id, 'balance', 1280 FROM placed
     )
     INSERT INTO bench_floor.ledger (order_id, debit, credit, amount_minor)
     SELECT id, debit, credit, amount FROM placed, LATERAL (VALUES
       ('buyer:' || id % 1000, 'merchant:' || id % 16, 1280), ('merchant:' || id % 16, 'fees', 8))
       AS moved(debit, credit, amount)`,
    [orders, products],
  )
  await pool.query('ANALYZE')
  return {
    at: (connections, among) => (seconds) =>
      loopFor(seconds, connections, async (buyer) => {
        const product = Math.floor(Math.random() * among)
        const { rowCount } = await pool.query({ ...PURCHASE, values: [product, buyer] })
        if (rowCount !== 1) throw new Error('a purchase of the floor found no stock')
      }),
    close: () => pool.end(),
  }
}
