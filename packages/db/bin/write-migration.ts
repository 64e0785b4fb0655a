import { writeMigration } from '../src/migrate'

try {
  const [databaseUrl, name] = process.argv.slice(2)
  if (!databaseUrl || !name) throw new Error('Usage: write-migration <database url> <name>')
  const path = await writeMigration(databaseUrl, name, new Date())
  console.log(path ?? 'The migrations already do what the schema files say: nothing to write.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
// The engine leaves the timer of its migration lock behind, which would hold the process for ten seconds.
process.exit()
