import { mask } from './mask'

/** One file of the house. `code` has no comments and strings, `speech` no comments; positions agree. */
export type Source = { path: string; text: string; code: string; speech: string }

export type Offence = { file: string; line: number; remedy: string }

/** Facts about the house that are not in its TypeScript. */
export type House = {
  /** Per package or app name (`@onetill/db`), its folder and the paths it exports. */
  packages: { name: string; folder: string; exports: Record<string, string> }[]
  /** The Prisma schema's files by name, such as `market`. */
  models: Record<string, string>
  /** .env.example. */
  variables: string
}

export type Law = { name: string; check(sources: Source[], house: House): Offence[] }

export function readSource(path: string, text: string): Source {
  return { path, text, ...mask(text) }
}

/** An offence for every match of `pattern`, which must be global, in the code or the speech of a file. */
export function findAll(
  source: Source,
  where: 'code' | 'speech',
  pattern: RegExp,
  remedy: string,
): Offence[] {
  return [...source[where].matchAll(pattern)].map((match) => ({
    file: source.path,
    line: lineAt(source.text, match.index),
    remedy,
  }))
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

/** Tests, and the stages and scenes that only tests use. */
export const isTest = (path: string): boolean =>
  /\.(?:test|spec|stage|sandbox)\.tsx?$/.test(path) ||
  /(?:^|\/)(?:testing|tests|support)(?:\/|\.ts$)/.test(path) ||
  path.startsWith('e2e/')

/** For a law's own test: a house that holds only what the sample says. */
export function sampleHouse(house: Partial<House> = {}): House {
  return { packages: [], models: {}, variables: '', ...house }
}
