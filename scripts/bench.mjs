import { checkNode } from './house/check-node.mjs'

if (checkNode()) {
  const { bench } = await import('./house/bench.mjs')
  await bench(process.argv.slice(2))
}
