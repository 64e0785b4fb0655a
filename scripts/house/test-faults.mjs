import { readFaultTable } from '../testing/fault-table.mjs'
import { runFaults } from '../testing/stages.mjs'
import { prepareTools } from './prepare.mjs'
import { runSession } from './session.mjs'
import { report } from './test.mjs'
import { Trouble } from './trouble.mjs'

/** `npm run test:faults -- [M9 D4 …]`: what docs/faults.md promises, each line by its tests, or those asked for. */
export function testFaults(words) {
  return runSession(async () => {
    const table = readFaultTable()
    const stranger = words.find((word) => !table.some(({ code }) => code === word))
    if (stranger) throw new Trouble(`There is no fault ${stranger}.`, 'Look into docs/faults.md.')
    const codes = words.length > 0 ? words : table.map(({ code }) => code)
    const files = table.flatMap((row) => (codes.includes(row.code) ? row.files : []))
    await prepareTools()
    const result = await runFaults([...new Set(files)], codes)
    console.log(report(result))
    return result.failed.length === 0 ? 0 : 1
  })
}
