import { findAll, isTest, type Law } from './law'

const TIMELESS = /^packages\/(?:cashier|ledger|market|insight)\/src\/(?!react\/)/

export const clockLaw: Law = {
  name: 'the domain is told the time',
  check: (sources) =>
    sources
      .filter(({ path }) => TIMELESS.test(path) && !isTest(path))
      .flatMap((source) =>
        findAll(
          source,
          'code',
          /\bDate\.now\b|\bnew Date\(\s*\)/g,
          'take the time from the clock that is passed in, so that a test can set it',
        ),
      ),
}
