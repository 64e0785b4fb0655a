import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { Books } from '../books/open-books'
import { forgetPayment } from '../books/payments'
import type { Operation, Place } from './names'
import { takeScenario } from './scenarios'

export type NodeContext = Context<{ Bindings: HttpBindings }>

export type Call = {
  readonly network: Place
  readonly operation: Operation
  readonly merchant: string
  readonly reference: string
}

/** How far from the right time the network stamps what it signs. */
export const CLOCK_JUMP_SECONDS = 600

/** Runs one API call the way the scenario in force wants it to go wrong; without one, it just runs. */
export async function misbehave(
  context: NodeContext,
  books: Books,
  call: Call,
  act: (skewSeconds?: number) => Promise<Response>,
  refuse: (code: string | null) => Response,
): Promise<Response> {
  const scenario = await takeScenario(books, { at: 'call', ...call })
  switch (scenario?.name) {
    case 'down':
      return new Response('<html><body>502 Bad Gateway</body></html>', {
        status: 502,
        headers: { 'content-type': 'text/html' },
      })
    case 'refuse':
      return refuse(scenario.code)
    case 'reset':
      return cut(context)
    case 'drop':
      await act()
      return cut(context)
    case 'hang':
      await untilGone(context)
      return cut(context)
    case 'slow':
      await pause(scenario.seconds ?? 3)
      return act()
    case 'clock_jump':
      return act(scenario.seconds ?? CLOCK_JUMP_SECONDS)
    case 'forget': {
      const answered = await act()
      const { network } = call
      if (call.operation === 'start' && network !== 'bank') {
        await forgetPayment(books, { ...call, network })
      }
      return answered
    }
    default:
      return act()
  }
}

function cut(context: NodeContext): Response {
  context.env.incoming.socket.destroy()
  return RESPONSE_ALREADY_SENT
}

function untilGone(context: NodeContext): Promise<void> {
  const { socket } = context.env.incoming
  return new Promise((resolve) => {
    if (socket.destroyed) resolve()
    else socket.once('close', () => resolve())
  })
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000))
}
