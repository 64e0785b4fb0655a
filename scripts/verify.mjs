import { checkNode } from './house/check-node.mjs'

if (checkNode()) {
  const { verify } = await import('./house/verify.mjs')
  await verify(process.argv.slice(2))
}
