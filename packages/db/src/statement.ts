import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Reader } from './client'

/** A statement written once, at start-up: the server parses and plans it once per connection, under its name. */
export type Statement = { readonly name: string; readonly text: string }

/** Runs prepared statements: on a connection of the pool, each its own transaction, or inside one. */
export type Runner = {
  run<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]>
}

export function statement(text: string): Statement {
  return { name: statementName(text), text }
}

/** The name follows from the text, so that one text is one plan on each connection. */
export function statementName(text: string): string {
  return createHash('sha1').update(text).digest('base64url')
}

/** Each statement commits by itself, in one round trip. */
export function runnerOver(pool: pg.Pool): Runner {
  return {
    async run<Row extends object>({ name, text }: Statement, values: readonly unknown[]) {
      const { rows } = await pool.query<Row>({ name, text, values: [...values], types: TYPES })
      return rows
    },
  }
}

/** The same statements inside a caller's transaction. */
export function runnerIn(tx: Reader): Runner {
  return {
    run: <Row extends object>({ text }: Statement, values: readonly unknown[]) =>
      tx.$queryRawUnsafe<Row[]>(text, ...values),
  }
}

/** Amounts are exact here too: a `bigint` column is a `bigint`. */
const TYPES = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.INT8
      ? BigInt
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}
