/** For each state, the states it may become. A state without any is terminal. */
export type Moves<State extends string> = Readonly<Record<State, readonly State[]>>

/**
 * Proves, when the till starts, that a table of moves is sound: every state can be reached from where things start,
 * and from every state some terminal state can be reached. Throws otherwise.
 */
export function checkMoves<State extends string>(
  name: string,
  moves: Moves<State>,
  starts: readonly State[],
): void {
  const states = Object.keys(moves) as State[]
  const reached = reach(moves, starts)
  for (const state of states) {
    if (!reached.has(state)) throw new Error(`${name}: nothing leads to ${state}`)
    const ends = [...reach(moves, [state])].some((end) => moves[end].length === 0)
    if (!ends) throw new Error(`${name}: ${state} never ends`)
  }
}

/** The states from which one may move to `to`: what a compare-and-set compares with. */
export function sourcesOf<State extends string>(moves: Moves<State>, to: State): State[] {
  return (Object.keys(moves) as State[]).filter((from) => moves[from].includes(to))
}

function reach<State extends string>(moves: Moves<State>, starts: readonly State[]): Set<State> {
  const reached = new Set(starts)
  for (const state of reached) for (const next of moves[state]) reached.add(next)
  return reached
}
