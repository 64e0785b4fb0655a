import { findAll, isTest, type Law } from './law'

const REMEDY =
  'money is bigint minor units: keep it so, and format it with the functions of contract or ui'
const MONEY = String.raw`\w*(?:[mM]inor|[aA]mount|[pP]rice|[bB]alance|[fF]ee|[gG]mv)\w*`
const FLOATS = [
  /\bparseFloat\(/g,
  /\.toFixed\(/g,
  new RegExp(String.raw`\bNumber\([^()]*\b${MONEY}\s*\)`, 'g'),
  new RegExp(String.raw`\b${MONEY}\s*[*/]\s*\d*\.\d`, 'g'),
  new RegExp(String.raw`\bMath\.\w+\([^()]*\b${MONEY}\b`, 'g'),
]

// Where our integers become a network's numbers: the edge itself, which only converts.
const EDGES = [/^packages\/cashier\/src\/channels\/[^/]+\/transform\.ts$/, /^apps\/sandbox\//]

export const moneyLaw: Law = {
  name: 'no floats near money',
  check: (sources) =>
    sources
      .filter(({ path }) => /^(apps|packages)\/[^/]+\/src\//.test(path) && !isTest(path))
      .filter(({ path }) => !EDGES.some((edge) => edge.test(path)))
      .flatMap((source) => FLOATS.flatMap((float) => findAll(source, 'code', float, REMEDY))),
}
