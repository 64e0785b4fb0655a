import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { keepSteady } from '../till/keep-steady'
import { openTill } from '../till/scene'
import { askAboutAll, COMMANDS, expectSame, openShop } from './shop-commands'

const SEEDS = new URL('./failing-seeds.json', import.meta.url)
const WANTED = Number(process.env.MODEL_COMMANDS ?? 10_000)
/** The everyday walk is the same each time; a long one, asked for by its length, looks where nobody was. */
const FIRST_SEED = process.env.MODEL_COMMANDS ? Date.now() : 20_261_124
const STREAMS = 8
const RUNS_AT_ONCE = 25

type Failing = { readonly seed: number; readonly path: string; readonly replayPath?: string }
const till = await openTill()
await keepSteady(till)
const failing = JSON.parse(readFileSync(SEEDS, 'utf8')) as Failing[]
let done = 0
let walks = 0

/** Some short lives of a shop, each beside its model; says how to repeat one that went another way. */
async function live(how: Partial<Failing> & { readonly numRuns?: number }): Promise<void> {
  const { replayPath, ...parameters } = how
  const lives = fc.commands(COMMANDS, {
    maxCommands: 30,
    size: 'max',
    ...(replayPath ? { replayPath } : {}),
  })
  const result = await fc.check(
    fc.asyncProperty(lives, async (commands) => {
      const shop = await openShop(till)
      await fc.asyncModelRun(() => shop, commands)
      done += [...commands].length
      await expectSame(shop.model, shop.real)
      await askAboutAll(shop.model, shop.real)
      await expectSame(shop.model, shop.real)
    }),
    { ...parameters, endOnFailure: true, interruptAfterTimeLimit: 600_000 },
  )
  if (!result.failed) return
  keepSeed(result.seed, result.counterexamplePath ?? '')
  throw new Error(fc.defaultReportMessage(result) ?? 'the model and the shop disagree', {
    cause: result.errorInstance,
  })
}

function keepSeed(seed: number, path: string): void {
  if (failing.some((kept) => kept.seed === seed && kept.path === path)) return
  failing.push({ seed, path })
  writeFileSync(SEEDS, `${JSON.stringify(failing, null, 2)}\n`)
}

afterAll(async () => {
  await till.workRefunds()
  await till.expectSound()
})

it.each(failing)('M25 a life that once went wrong goes well: seed $seed, $path', async (failed) => {
  await live(failed)
})

it(`M25 ${WANTED} random steps of buyers, networks and crashes leave what the model says`, async () => {
  const stream = async () => {
    while (done < WANTED) await live({ seed: FIRST_SEED + walks++, numRuns: RUNS_AT_ONCE })
  }
  await Promise.all(Array.from({ length: STREAMS }, stream))
  expect(done).toBeGreaterThanOrEqual(WANTED)
  await till.workRefunds()
  await till.expectSound()
}, 3_600_000)
