import { checkNode } from './house/check-node.mjs'

if (checkNode()) {
  const { test } = await import('./house/test.mjs')
  await test(process.argv.slice(2))
}
