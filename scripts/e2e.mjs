import { checkNode } from './house/check-node.mjs'

if (checkNode()) {
  const { e2e } = await import('./house/e2e.mjs')
  await e2e(process.argv.slice(2))
}
