import {
  APPLICATION_STATES,
  type ApplicationState,
  MERCHANT_STATES,
  type MerchantState,
} from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import { APPLICATION_MOVES } from './applications/application-moves'
import { MERCHANT_MOVES, mayMove } from './merchants/merchant-moves'

function reach<State extends string>(
  moves: Readonly<Record<State, readonly State[]>>,
  from: State,
): Set<State> {
  const reached = new Set([from])
  for (const state of reached) for (const next of moves[state]) reached.add(next)
  return reached
}

describe('the tables of moves', () => {
  it('reach every state from the first', () => {
    expect(reach<ApplicationState>(APPLICATION_MOVES, 'draft')).toEqual(new Set(APPLICATION_STATES))
    expect(reach<MerchantState>(MERCHANT_MOVES, 'unverified')).toEqual(new Set(MERCHANT_STATES))
  })

  it('end an application with its decision', () => {
    expect(APPLICATION_MOVES.approved).toEqual([])
    expect(APPLICATION_MOVES.rejected).toEqual([])
  })

  it('never make a merchant unverified again, nor punish one that never sold', () => {
    for (const from of MERCHANT_STATES) expect(mayMove(from, 'unverified')).toBe(false)
    expect(MERCHANT_MOVES.unverified).toEqual(['verified'])
  })
})
