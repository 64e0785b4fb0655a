import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { logsFolder, root } from './paths.mjs'
import { runQuietly } from './processes.mjs'
import { Trouble } from './trouble.mjs'

/** Runs one program of the set-up; its output goes to a log, its failure becomes one sentence. */
export async function runTask({
  name,
  program,
  args,
  cwd = root,
  env = process.env,
  note,
  failure,
  remedy,
}) {
  const log = join(logsFolder, `${name}.log`)
  writeFileSync(log, `$ ${[program, ...args].join(' ')}\n`)
  const onLine = (line) => {
    appendFileSync(log, `${line}\n`)
    note?.(line)
  }
  const { code, output } = await runQuietly(program, args, { cwd, env, onLine })
  if (code === 0) return output
  if (/ENOSPC|no space left on device/i.test(output)) {
    throw new Trouble('The disk is full.', 'Free at least 3 GB of space and start again.', log)
  }
  const reason = findReason(output)
  throw new Trouble(`${failure}${reason ? `: ${reason}` : '.'}`, remedy, log)
}

/** The line that says what went wrong, without the stack around it. */
function findReason(output) {
  const lines = stripVTControlCharacters(output)
    .split(/\r?\n/)
    .map((line) => line.trim())
  const telling = lines.filter(
    (line) =>
      line !== '' &&
      !/^(\[?at |> Build|Failed to comp|Error: Turbopack build failed|Error: Error evaluating)/.test(
        line,
      ),
  )
  const found = telling.find((line) => /error|ERR_|failed|cannot|can't|unexpected/i.test(line))
  return (found ?? telling.at(-1) ?? '').slice(0, 240)
}
