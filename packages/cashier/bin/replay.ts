import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createDb } from '@onetill/db'
import { decisionsSince } from '../src/checkout/read-decisions'
import { compileMatrix } from '../src/plan/compile-matrix'
import { MATRIX } from '../src/plan/matrix'
import type { Matrix } from '../src/plan/matrix-row'
import { readMatrix } from '../src/plan/read-matrix'
import { readSince } from '../src/plan/read-since'
import { tallyReplay } from '../src/plan/replay-tally'
import { type Report, tellReport, writeReport } from '../src/plan/write-report'

const USAGE =
  'npm run -s cashier:replay -- --matrix <file> [--since <7d|36h|2026-11-01>] [--json] [--check] [--examples <number>]'

/** Ends with 2 and one coded line: nothing was replayed. */
function refuse(code: string, details: readonly string[]): never {
  console.error([code, ...details.map((line) => `  ${line}`)].join('\n'))
  process.exit(2)
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        matrix: { type: 'string' },
        since: { type: 'string', default: '7d' },
        examples: { type: 'string', default: '5' },
        json: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        'print-matrix': { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    return refuse('arguments_invalid', [error instanceof Error ? error.message : '', USAGE])
  }
}

/** A `.json` file is the matrix itself; a module exports it as default or as `MATRIX`. */
async function loadMatrix(file: string): Promise<Matrix> {
  // npm runs scripts in the root of the project, but a path means what it meant where it was typed.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  if (!existsSync(path)) return refuse('matrix_file_missing', [path])
  const value = await loadValue(path).catch((error: unknown) =>
    refuse('matrix_file_unreadable', [path, error instanceof Error ? error.message : '']),
  )
  const read = readMatrix(value)
  return read.kind === 'read' ? read.matrix : refuse(read.code, read.details)
}

async function loadValue(path: string): Promise<unknown> {
  if (path.endsWith('.json')) return JSON.parse(readFileSync(path, 'utf8'))
  const loaded = (await import(pathToFileURL(path).href)) as Record<string, unknown>
  return loaded.default ?? loaded.MATRIX
}

async function replayAll(matrix: Matrix, since: Date, examples: number): Promise<Report> {
  const url = process.env.DATABASE_URL
  if (!url) return refuse('database_missing', ['set DATABASE_URL'])
  const db = createDb({ url, connections: 2 })
  const tally = tallyReplay({ matrix: compileMatrix(matrix) }, examples)
  const started = performance.now()
  let unreadable = 0
  try {
    for await (const batch of decisionsSince(db.read, { since })) {
      unreadable += batch.unreadable
      for (const decision of batch.decisions) tally.add(decision)
    }
  } finally {
    await db.close()
  }
  const seconds = (performance.now() - started) / 1000
  return writeReport(tally.read(), { matrix: matrix.version, since, unreadable, seconds })
}

const { matrix: file, since: age, examples, json, check, ...rest } = readArguments()
if (rest['print-matrix']) {
  console.log(JSON.stringify(MATRIX, null, 2))
} else {
  if (!file) refuse('arguments_invalid', ['--matrix is missing', USAGE])
  const since = readSince(age, new Date()) ?? refuse('since_invalid', [age, USAGE])
  if (!/^\d{1,7}$/.test(examples)) refuse('arguments_invalid', [`--examples ${examples}`, USAGE])
  const report = await replayAll(await loadMatrix(file), since, Number(examples))
  console.log(json ? JSON.stringify(report, null, 2) : tellReport(report))
  if (check && report.lostLast.count > 0) process.exitCode = 1
}
