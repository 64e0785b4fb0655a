import { migrate } from '../src/migrate'

try {
  for (const databaseUrl of process.argv.slice(2)) {
    const applied = await migrate(databaseUrl)
    console.log(applied.length === 0 ? 'Nothing to migrate' : `Applied ${applied.join(', ')}`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
// The engine leaves the timer of its migration lock behind, which would hold the process for ten seconds.
process.exit()
