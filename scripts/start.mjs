import { checkNode } from './house/check-node.mjs'

if (checkNode()) {
  const { start } = await import('./house/start.mjs')
  await start()
}
