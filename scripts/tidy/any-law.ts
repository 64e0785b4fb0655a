import { findAll, type Law } from './law'

export const anyLaw: Law = {
  name: 'no any, and no silenced type errors',
  check: (sources) =>
    sources.flatMap((source) => [
      ...findAll(
        source,
        'code',
        /(?::|\bas|[<,|&(])\s*any\b(?!\s*[:(=])/g,
        'say what it is, or take unknown and check it',
      ),
      ...findSilencers(source.path, source.text),
    ]),
}

/** Silencers live in comments, so they are looked for in the whole text. */
function findSilencers(file: string, text: string) {
  return text
    .split('\n')
    .flatMap((content, index) =>
      /^\s*(?:\/\/|\/\*|\*)\s*@ts-(?:ignore|nocheck|expect-error)/.test(content)
        ? [{ file, line: index + 1, remedy: 'correct the type instead of silencing it' }]
        : [],
    )
}
