import { findAll, isTest, type Law } from './law'

const REMEDY =
  'wait for what you expect (expect.poll, locator assertions, an event), not for time to pass'
const WAITS = [
  /\bwaitForTimeout\(/g,
  /\bsleep\(/g,
  /\bawait\s+(?:pause|delay|setTimeout)\(/g,
  /\bnew Promise(?:<[^>]*>)?\(\s*\(?(\w+)\)?\s*=>\s*\{?\s*setTimeout\(\s*\1\b/g,
]

export const waitingLaw: Law = {
  name: 'tests do not sleep',
  check: (sources) =>
    sources
      .filter(({ path }) => isTest(path))
      .flatMap((source) => WAITS.flatMap((wait) => findAll(source, 'code', wait, REMEDY))),
}
