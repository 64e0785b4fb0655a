import type pg from 'pg'

export type Row = Readonly<Record<string, unknown>>

/** Few enough to keep one statement's parameter within some megabytes. */
const BATCH = 2_000

/** Where rows go: every one of the seed's inserts passes through one transaction. */
export type Rows = {
  add(table: string, rows: readonly Row[]): Promise<void>
  addBlob(key: string, bytes: Buffer): Promise<void>
}

export function createRows(client: pg.PoolClient): Rows {
  return {
    async add(table, rows) {
      const [first] = rows
      if (!first) return
      // Columns that no row names keep their defaults.
      const columns = Object.keys(first)
        .map((column) => `"${column}"`)
        .join(', ')
      for (let from = 0; from < rows.length; from += BATCH) {
        await client.query(
          `INSERT INTO "${table}" (${columns})
           SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
          [toJson(rows.slice(from, from + BATCH))],
        )
      }
    },
    async addBlob(key, bytes) {
      await client.query({
        name: 'seed.blob',
        text: `INSERT INTO "Blob" (key, "contentType", bytes) VALUES ($1, 'image/webp', $2)`,
        values: [key, bytes],
      })
    },
  }
}

function toJson(rows: readonly Row[]): string {
  return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? value.toString() : value))
}
