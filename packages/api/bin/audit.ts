import { audit } from '@onetill/cashier'
import { createDb } from '@onetill/db'

/** Checks the nine invariants on a live database, read-only; ends with 1 when any is broken. */
const url = process.env.DATABASE_URL
if (!url) {
  console.error('Set DATABASE_URL to the database to audit.')
  process.exit(2)
}
const db = createDb({ url, connections: 2 })
try {
  const { checks, sound } = await audit(db)
  for (const { name, violations } of checks) {
    console.log(`${violations.length === 0 ? 'ok      ' : 'BROKEN  '} ${name}`)
    for (const { subject, facts } of violations) console.log(`          ${subject}: ${facts}`)
  }
  process.exitCode = sound ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
} finally {
  await db.close()
}
