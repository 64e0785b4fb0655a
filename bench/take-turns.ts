/** Runs once for about the time it is told and answers how many a second. */
export type Contender = (seconds: number) => Promise<number>

export type Turns = {
  /** Unmeasured turns first: a cold process tells nothing. */
  readonly warmUps: number
  readonly rounds: number
  readonly seconds: number
}

/**
 * Lets contenders run one after the other, round after round, and answers each one's rounds: what else this machine
 * does meanwhile meets all of them alike.
 */
export async function takeTurns<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  { warmUps, rounds, seconds }: Turns,
): Promise<Record<Name, readonly number[]>> {
  const names = Object.keys(contenders) as Name[]
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of names) {
      const perSecond = await contenders[name](seconds)
      if (round >= 0) results[name].push(perSecond)
    }
  }
  process.stderr.write(`  ${names.map((name) => `${name} ${list(results[name])}`).join(' · ')}\n`)
  return results
}

const list = (values: readonly number[]) => values.map((value) => Math.round(value)).join(' ')
