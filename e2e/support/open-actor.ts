import { randomUUID } from 'node:crypto'
import type { ApiRouter } from '@onetill/api/trpc'
import { keyHeaders } from '@onetill/contract'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import superjson from 'superjson'
import { site } from './site'

/** Somebody at a browser, without the browser: cookies, an origin, and our procedures over real HTTP. */
export type Actor = {
  readonly api: TRPCClient<ApiRouter>
  readonly email: string
  readonly password: string
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** The cookies as a browser context takes them. */
  cookies(): { name: string; value: string; url: string }[]
}

/** The till plans for the software in hand, so an actor holds a desktop browser. */
const DESKTOP_BROWSER =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

/** A visitor nobody knows. */
export function openVisitor(): Actor {
  const baseUrl = site()
  const jar = new Map<string, string>()
  async function send(url: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('origin', new URL(baseUrl).origin)
    headers.set('accept-language', 'en')
    headers.set('user-agent', DESKTOP_BROWSER)
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }
  return {
    api: createTRPCClient<ApiRouter>({
      links: [
        httpLink({
          url: `${baseUrl}/api/trpc`,
          transformer: superjson,
          headers: ({ op }) => keyHeaders(op.path, op.input),
          fetch: (url, init) => send(url as string, init as RequestInit),
        }),
      ],
    }),
    email: `${randomUUID().slice(0, 13)}@example.test`,
    password: randomUUID(),
    fetch: (path, init) => send(`${baseUrl}${path}`, init),
    cookies: () => [...jar].map(([name, value]) => ({ name, value, url: baseUrl })),
  }
}

/** A visitor who has just opened an account and signed in. */
export async function openMember(name = 'Test Member'): Promise<Actor> {
  const actor = openVisitor()
  const { email, password } = actor
  await actor.api.account.register.mutate({ email, password, name })
  await signIn(actor, email, password)
  return actor
}

/** Signs in through the same door as a browser, with next-auth's own anti-forgery token. */
export async function signIn(actor: Actor, email: string, password: string): Promise<void> {
  const { csrfToken } = (await (await actor.fetch('/api/auth/csrf')).json()) as {
    csrfToken: string
  }
  const body = new URLSearchParams({ csrfToken, email, password, json: 'true' })
  const answer = await actor.fetch('/api/auth/callback/password', { method: 'POST', body })
  const { url } = (await answer.json()) as { url: string }
  const problem = new URL(url).searchParams.get('error')
  if (problem) throw new Error(`Signing in failed: ${problem}`)
}
