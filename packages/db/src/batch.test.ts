import { describe, expect, it } from 'vitest'
import { createBatcher, type Settled } from './batch'

type Member = { readonly name: string; readonly key?: string }

/** A batcher whose batches end when told, and the batches it made. */
function stage(options: {
  lanes?: number
  most?: number
  fail?: (names: string[]) => Error | null
}) {
  const { lanes = 1, most = 10, fail = () => null } = options
  const batches: string[][] = []
  const ends: (() => void)[] = []
  const work = async (members: readonly Member[]): Promise<Settled<string>[]> => {
    const names = members.map(({ name }) => name)
    batches.push(names)
    await new Promise<void>((resolve) => ends.push(resolve))
    const error = fail(names)
    if (error) throw error
    return members.map(({ name }) =>
      name.startsWith('bad') ? { error: new Error(name) } : { value: `${name}!` },
    )
  }
  const keysOf = ({ key }: Member) => (key ? [key] : [])
  const send = createBatcher<Member, string>(work, keysOf, { lanes, most })
  const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  /** Ends the batch that has been in flight longest, and lets the next depart. */
  async function end() {
    ends.shift()?.()
    await turn()
  }
  return { batches, send, turn, end }
}

const named = (...names: string[]): Member[] => names.map((name) => ({ name }))

describe('a batcher', () => {
  it('sends those who come at once together, and those who come meanwhile next, in order of arrival', async () => {
    const { batches, send, turn, end } = stage({})
    const first = named('a', 'b').map(send)
    await turn()
    const second = named('c', 'd', 'e').map(send)
    await turn()
    expect(batches).toEqual([['a', 'b']])
    await end()
    expect(batches).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ])
    await end()
    expect(await Promise.all([...first, ...second])).toEqual(['a!', 'b!', 'c!', 'd!', 'e!'])
  })

  it('takes no more at once than it may, in no more lanes', async () => {
    const { batches, send, turn, end } = stage({ lanes: 2, most: 2 })
    const all = named('a', 'b', 'c', 'd', 'e').map(send)
    await turn()
    expect(batches).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    await end()
    expect(batches[2]).toEqual(['e'])
    await end()
    await end()
    await Promise.all(all)
  })

  it('never lets two with one key travel at the same time, nor one overtake the other', async () => {
    const { batches, send, turn, end } = stage({ lanes: 3 })
    const members = ['a', 'b', 'c'].map((name) => ({ name, key: 'purse' }))
    const all = [...members, { name: 'd', key: 'other' }].map(send)
    await turn()
    expect(batches).toEqual([['a', 'd']])
    for (let count = 0; count < 3; count += 1) await end()
    expect(batches).toEqual([['a', 'd'], ['b'], ['c']])
    await Promise.all(all)
  })

  it('gives batches their turn in the order in which they departed', async () => {
    const order: string[] = []
    const ready: (() => void)[] = []
    const send = createBatcher<string, null>(
      async (names, turn) => {
        order.push(`prepare ${names}`)
        if (names[0] === 'a') await new Promise<void>((resolve) => ready.push(resolve))
        await turn()
        order.push(`write ${names}`)
        return names.map(() => ({ value: null }))
      },
      () => [],
      { lanes: 2, most: 1 },
    )
    const all = ['a', 'b'].map(send)
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
    expect(order).toEqual(['prepare a', 'prepare b'])
    ready[0]?.()
    await Promise.all(all)
    expect(order.slice(2)).toEqual(['write a', 'write b'])
  })

  it('fails only the member that fails', async () => {
    const { send, turn, end } = stage({})
    const all = Promise.allSettled(named('a', 'bad', 'c').map(send))
    await turn()
    await end()
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('does each alone when the statement for all failed', async () => {
    const fail = (names: string[]) => (names.includes('poison') ? new Error('poisoned') : null)
    const { batches, send, turn, end } = stage({ fail })
    const all = Promise.allSettled(named('a', 'poison', 'c').map(send))
    await turn()
    for (let count = 0; count < 4; count += 1) await end()
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(batches.slice(1)).toEqual([['a'], ['poison'], ['c']])
  })

  it('tries nothing again when the connection was lost: what it did is not known', async () => {
    const lost = Object.assign(new Error('gone'), { code: '57P01' })
    const { batches, send, turn, end } = stage({ fail: () => lost })
    const all = Promise.allSettled(named('a', 'b').map(send))
    await turn()
    await end()
    for (const result of await all) expect(result).toMatchObject({ reason: lost })
    expect(batches).toHaveLength(1)
  })
})
