import { findAll, type House, isTest, type Law, type Source } from './law'

/** prisma/models/<domain>.prisma belongs to the package of that name, but for these two. */
const OWNERS: Record<string, string> = { identity: 'api', events: 'db' }
const WRITES =
  'create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany'

export const ownerLaw: Law = {
  name: 'a table is written by exactly one package',
  check: (sources, house) => {
    const written = sources.filter(({ path }) => /^(apps|packages)\//.test(path) && !isTest(path))
    return listModels(house).flatMap(({ model, owner }) =>
      written
        .filter(({ path }) => !path.startsWith(`packages/${owner}/`))
        .flatMap((source) => findWrites(source, model, owner)),
    )
  },
}

export function listModels({ models }: House): { model: string; owner: string }[] {
  return Object.entries(models).flatMap(([domain, text]) =>
    [...text.matchAll(/^model\s+(\w+)/gm)].map((match) => ({
      model: match[1] ?? '',
      owner: OWNERS[domain] ?? domain,
    })),
  )
}

function findWrites(source: Source, model: string, owner: string) {
  const remedy = `${model} is written by packages/${owner} alone: call a function of it`
  const property = model.charAt(0).toLowerCase() + model.slice(1)
  const calls = new RegExp(String.raw`\.${property}\s*\.(?:${WRITES})\(`, 'g')
  const statements = new RegExp(
    String.raw`\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+"${model}"`,
    'g',
  )
  return [
    ...findAll(source, 'code', calls, remedy),
    ...findAll(source, 'speech', statements, remedy),
  ]
}
