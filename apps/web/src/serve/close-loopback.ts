import type { ServerResponse } from 'node:http'

const POLICY = 'content-security-policy'
const LOOPBACK = / http:\/\/(?:localhost|127\.0\.0\.1):\*/g

/**
 * Takes this machine's own addresses out of an answer's policy. They are written at build time, for the demo's
 * networks, before anybody knows where the build will run; in production no page has business there.
 */
export function closeLoopback(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...words: unknown[]) => ServerResponse
  response.writeHead = ((...words: unknown[]) => {
    const policy = response.getHeader(POLICY)
    if (policy) response.setHeader(POLICY, String(policy).replace(LOOPBACK, ''))
    return writeHead(...words)
  }) as typeof response.writeHead
}
