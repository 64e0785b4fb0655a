/**
 * Source text with its comments blanked, and again with its strings and regular expressions blanked too.
 * Both keep every position and line, so that what is found in them can be named by line.
 */
export function mask(text: string): { code: string; speech: string } {
  const code = [...text]
  const speech = [...text]
  const blank = (from: number, to: number, both: boolean) => {
    for (let i = from; i < to; i += 1) {
      if (text[i] === '\n') continue
      code[i] = ' '
      if (both) speech[i] = ' '
    }
  }
  const depths: number[] = [] // Open braces within each `${` we are inside of.
  let at = 0
  while (at < text.length) {
    const end = endOfToken(text, at, depths)
    if (end.kind === 'comment') blank(at, end.to, true)
    if (end.kind === 'text') blank(at + 1, end.to - end.tail, false)
    at = end.to
  }
  return { code: code.join(''), speech: speech.join('') }
}

type Token = { kind: 'comment' | 'text' | 'code'; to: number; tail: number }

function endOfToken(text: string, at: number, depths: number[]): Token {
  const two = text.slice(at, at + 2)
  if (two === '//') return token('comment', to(text, '\n', at))
  if (two === '/*') return token('comment', to(text, '*/', at) + 2)
  const char = text[at] ?? ''
  if (char === "'" || char === '"') return quoted(text, at, char)
  if (char === '`') return template(text, at, depths)
  if (char === '/' && startsRegex(text, at)) return regex(text, at)
  if (depths.length > 0 && char === '{') depths[depths.length - 1] = (depths.at(-1) ?? 0) + 1
  if (depths.length > 0 && char === '}') {
    const open = depths.pop() ?? 0
    if (open === 0) return template(text, at, depths)
    depths.push(open - 1)
  }
  return token('code', at + 1)
}

const token = (kind: Token['kind'], end: number, tail = 1): Token => ({ kind, to: end, tail })

function to(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? text.length : found
}

/** A quote without its partner on the line is an apostrophe in JSX. */
function quoted(text: string, at: number, quote: string): Token {
  for (let i = at + 1; i < text.length && text[i] !== '\n'; i += 1) {
    if (text[i] === '\\') i += 1
    else if (text[i] === quote) return token('text', i + 1)
  }
  return token('code', at + 1)
}

/** From a backtick, or from the brace that ends an insertion, to the next insertion or the end. */
function template(text: string, at: number, depths: number[]): Token {
  for (let i = at + 1; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1
    else if (text[i] === '`') return token('text', i + 1)
    else if (text[i] === '$' && text[i + 1] === '{') {
      depths.push(0)
      return token('text', i + 2, 2)
    }
  }
  return token('text', text.length, 0)
}

function startsRegex(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at).trimEnd()
  return before === '' || /[(,=:[!&|?;{]$|\breturn$/.test(before)
}

function regex(text: string, at: number): Token {
  let inClass = false
  for (let i = at + 1; i < text.length && text[i] !== '\n'; i += 1) {
    if (text[i] === '\\') i += 1
    else if (text[i] === '[') inClass = true
    else if (text[i] === ']') inClass = false
    else if (text[i] === '/' && !inClass) return token('text', i + 1)
  }
  return token('code', at + 1)
}
