import { parseArgs } from 'node:util'
import type { BenchRow } from './bench-row'
import { buy } from './buy/buy'
import { decide } from './decide'
import { feed } from './feed/feed'
import { flash } from './flash/flash'
import { printRows } from './print-rows'

const BENCHES: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  decide,
  feed,
  buy,
  flash,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
for (const name of positionals) {
  const measure = BENCHES[name]
  if (!measure) throw new Error(`there is no bench ${name}`)
  process.stderr.write(`… ${name}\n`)
  printRows(await measure(), values.json)
}
