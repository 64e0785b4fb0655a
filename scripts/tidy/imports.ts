import { posix } from 'node:path'
import { lineAt, type Source } from './law'

export type Import = { specifier: string; line: number }

const FORMS = [
  /\b(?:import|export)\s(?:[^'"`;=()]*?\s)?from\s*['"]([^'"]+)['"]/g,
  /\bimport\s*['"]([^'"]+)['"]/g,
  /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g,
]

/** Everything a file imports, types included. */
export function listImports(source: Source): Import[] {
  return FORMS.flatMap((form) =>
    [...source.speech.matchAll(form)].map((match) => ({
      specifier: match[1] ?? '',
      line: lineAt(source.text, match.index),
    })),
  )
}

/** Where a relative specifier leads, as a path from the root without an extension. */
export function resolveRelative(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier))
}
