import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../house/paths.mjs'

export const FAULT_TABLE = join('docs', 'faults.md')

/** The rows of docs/faults.md: each code with the test files that prove it, or the reason why none does. */
export function readFaultTable(text = readFileSync(join(root, FAULT_TABLE), 'utf8')) {
  return [...text.matchAll(/^\| ([MWD]\d+) \| (.+?) \| (.+?) \|$/gm)].map(
    ([, code, says, proof]) => {
      const files = [...proof.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, file]) => file)
      return { code, says, files, reason: files.length > 0 ? '' : proof }
    },
  )
}
