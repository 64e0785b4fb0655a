import { checkNode } from './house/check-node.mjs'

if (checkNode()) {
  const { dev } = await import('./house/dev.mjs')
  await dev(process.argv.slice(2))
}
