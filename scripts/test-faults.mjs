import { checkNode } from './house/check-node.mjs'

if (checkNode()) {
  const { testFaults } = await import('./house/test-faults.mjs')
  await testFaults(process.argv.slice(2))
}
