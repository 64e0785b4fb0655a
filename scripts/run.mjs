import { checkNode } from './house/check-node.mjs'

if (checkNode()) {
  const { run } = await import('./house/run.mjs')
  await run(process.argv.slice(2))
}
