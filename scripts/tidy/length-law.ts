import { type Law, lineAt, type Offence, type Source } from './law'

const FILE_LINES = 250
const FUNCTION_LINES = 70

export const lengthLaw: Law = {
  name: `files have at most ${FILE_LINES} lines of code, functions ${FUNCTION_LINES}`,
  check: (sources) =>
    sources.flatMap((source) => [...checkFile(source), ...checkFunctions(source)]),
}

function checkFile(source: Source): Offence[] {
  const lines = countLines(source.speech)
  if (lines <= FILE_LINES) return []
  const remedy = `${lines} lines of code, and ${FILE_LINES} are the most: split it by what it decides or does`
  return [{ file: source.path, line: 1, remedy }]
}

// A function's body opens after its parameters, its return type or its arrow. Suites of tests are tables.
const BODIES =
  /(?:\bfunction\b[^{;=]*|=>\s*|^\s+(?:async\s+)?(?!if|for|while|switch|catch)\w+\([^;{}]*\)(?::[^{;=]*)?\s*)\{/gm
const SUITE = /\b(?:describe|test\.describe)(?:\.\w+(?:\([^)]*\))?)*\([^=]*$/

function checkFunctions(source: Source): Offence[] {
  return [...source.code.matchAll(BODIES)].flatMap((match) => {
    const open = match.index + match[0].length - 1
    const lines = countLines(source.speech.slice(open, closingBrace(source.code, open) + 1))
    const start = source.code.slice(source.code.lastIndexOf('\n', match.index) + 1, match.index)
    if (lines <= FUNCTION_LINES || SUITE.test(start)) return []
    const remedy = `a function of ${lines} lines, and ${FUNCTION_LINES} are the most: name its parts`
    const lead = match[0].length - match[0].trimStart().length
    return [{ file: source.path, line: lineAt(source.text, match.index + lead), remedy }]
  })
}

function closingBrace(code: string, open: number): number {
  let depth = 0
  for (let i = open; i < code.length; i += 1) {
    if (code[i] === '{') depth += 1
    if (code[i] === '}') depth -= 1
    if (depth === 0) return i
  }
  return code.length
}

const countLines = (text: string): number =>
  text.split('\n').filter((line) => line.trim() !== '').length
