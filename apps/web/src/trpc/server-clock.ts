/** The server's clock as a browser knows it: its own, set right by the last answer. Phones may be minutes off. */
export function createServerClock(local: () => number = Date.now) {
  let aheadMillis = 0
  return {
    /** Notes when an answer was written; one without a readable date changes nothing. */
    note(answer: Pick<Response, 'headers'>): void {
      const written = Date.parse(answer.headers.get('date') ?? '')
      if (!Number.isNaN(written)) aheadMillis = written - local()
    },
    now: (): number => local() + aheadMillis,
  }
}

export const serverClock = createServerClock()
