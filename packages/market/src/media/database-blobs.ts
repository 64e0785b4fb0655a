import type { Db } from '@onetill/db'
import type { BlobStore } from './blob-store'

/** The default store: bytes beside the data, so that web and worker keep no files. */
export function createDatabaseBlobs(db: Db): BlobStore {
  return {
    async put(key, bytes, contentType) {
      await db.pool.query({
        name: 'market.blob.put',
        text: `INSERT INTO "Blob" (key, "contentType", bytes) VALUES ($1, $2, $3)
               ON CONFLICT (key) DO UPDATE SET "contentType" = excluded."contentType", bytes = excluded.bytes`,
        values: [key, contentType, Buffer.from(bytes)],
      })
    },
    async get(key) {
      const { rows } = await db.pool.query<{ bytes: Buffer; contentType: string }>({
        name: 'market.blob.get',
        text: 'SELECT bytes, "contentType" FROM "Blob" WHERE key = $1',
        values: [key],
      })
      return rows[0] ?? null
    },
    async remove(key) {
      await db.pool.query('DELETE FROM "Blob" WHERE key = $1', [key])
    },
  }
}
