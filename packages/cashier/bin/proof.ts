import { compileMatrix } from '../src/plan/compile-matrix'
import { MATRIX } from '../src/plan/matrix'
import { proveTotality } from '../src/plan/prove-totality'

/** Walks the whole input space and fails, naming cells and rows, if anybody could be left without a way on. */
const started = performance.now()
const proof = proveTotality(compileMatrix(MATRIX))
const seconds = ((performance.now() - started) / 1000).toFixed(1)

console.log(`cells: ${proof.cells}, dead ends: ${proof.deadEnds}`)
console.log(`matrix ${MATRIX.version}: ${MATRIX.rows.length} rows, walked in ${seconds} s`)
console.log(
  `unreachable rows: ${proof.unreachable.length}, shadowed rows: ${proof.shadowed.length}`,
)
for (const line of proof.named) console.log(`  ${line}`)
for (const id of proof.unreachable) console.log(`  unreachable: ${id}`)
for (const id of proof.shadowed) console.log(`  shadowed: ${id}`)

const faults = proof.deadEnds + proof.broken + proof.unreachable.length + proof.shadowed.length
if (faults > 0) process.exitCode = 1
