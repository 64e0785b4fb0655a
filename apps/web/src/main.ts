import { createServer, type RequestListener } from 'node:http'
import next from 'next'
import { env } from './env'
import { closeLoopback } from './serve/close-loopback'
import { openLab } from './serve/open-lab'
import { rememberPages } from './serve/remember-pages'
import { traceAddress } from './serve/trace-address'

/** How long requests under way may take to end when the process is told to stop. */
const GRACE_MILLIS = 3_000

const port = env.PORT
const app = next({ dev: false, hostname: 'localhost', port })
await app.prepare()
const render = app.getRequestHandler()
const renderPage: RequestListener = (request, response) => void render(request, response)
const remembered = rememberPages(renderPage)
const production = env.ONETILL_ENV === 'production'
const answer = production ? remembered : openLab(renderPage, remembered, env)
const server = createServer((request, response) => {
  traceAddress(request, env.TRUSTED_PROXIES)
  if (production) closeLoopback(response)
  answer(request, response)
})
server.listen(port, () => console.log(`web ready on ${port}`))

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    // Streams of a checkout's events stay open for minutes.
    setTimeout(() => server.closeAllConnections(), GRACE_MILLIS).unref()
  })
}
