import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { changesPublicPages } from '../feed/changing-procedures'
import { isEverybodys, pageKey } from './page-key'
import { createPageMemory, type KeptPage } from './page-memory'

const LARGEST_PAGE = 4 * 1024 * 1024

/**
 * Answers what was just answered to somebody else with the same bytes, compressed once. It keeps only what says of itself
 * that shared caches may, for a second, and forgets everything when a call through this process changes the public pages.
 */
export function rememberPages(render: RequestListener, now = Date.now): RequestListener {
  const memory = createPageMemory(now)
  return (request, response) => {
    const key = pageKey(request)
    if (key === null) {
      if (changesPublicPages(request.url ?? '')) response.once('close', memory.forgetAll)
      return render(request, response)
    }
    const page = memory.find(key)
    if (page) return answer(request, response, page)
    listen(response, memory.expect(key))
    return render(request, response)
  }
}

function answer(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const { headers, body } = page
  if (headers.etag !== undefined && request.headers['if-none-match'] === headers.etag) {
    const { 'content-type': _, 'content-encoding': __, ...rest } = headers
    response.writeHead(304, rest).end()
    return
  }
  response.writeHead(200, { ...headers, 'content-length': body.byteLength }).end(body)
}

type Write = (...words: unknown[]) => unknown

/** Notes the bytes on their way out, after compression, and hands them over once all have left. */
function listen(response: ServerResponse, done: (page: KeptPage) => void): void {
  const chunks: Buffer[] = []
  let size = 0

  function note([chunk, encoding]: unknown[]): void {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk)
    size += bytes.byteLength
    if (size <= LARGEST_PAGE) chunks.push(bytes)
  }

  const write = response.write.bind(response) as Write
  const end = response.end.bind(response) as Write
  response.write = ((...words: unknown[]) => {
    note(words)
    return write(...words)
  }) as typeof response.write
  response.end = ((...words: unknown[]) => {
    note(words)
    return end(...words)
  }) as typeof response.end
  response.once('finish', () => {
    const { 'transfer-encoding': _, ...headers } = response.getHeaders()
    if (size > LARGEST_PAGE || !isEverybodys(response.statusCode, headers)) return
    done({ headers, body: Buffer.concat(chunks) })
  })
}
