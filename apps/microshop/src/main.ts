import { createServer } from 'node:http'
import { createLinks } from '@onetill/sdk'
import { env } from './env'
import { chooseLocale, frontPage } from './front-page'

const links = createLinks(env.onetillUrl)
const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://microshop')
  if (url.pathname === '/healthz') return response.end('ok')
  if (url.pathname !== '/') return response.writeHead(404).end('404')
  const locale = chooseLocale(url.searchParams.get('lang'), request.headers['accept-language'])
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(frontPage(locale, links.home))
})

server.listen(env.port, () => console.log(`microshop ready on ${env.port}`))
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => server.close(() => process.exit(0)).closeAllConnections())
}
