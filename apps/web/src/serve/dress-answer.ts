import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ClientHeaders } from '../lab/client-headers'
import { placeUrl } from '../lab/lab-hosts'
import type { LabSetting } from './open-lab'

type Dress = { readonly setting: LabSetting; readonly client: ClientHeaders | undefined }
type Act = (...words: unknown[]) => unknown

const HEAD = /<head[^>]*>/
/** A screen drawn smaller has no room for scroll bars, and a phone's has none anyway. */
const BARE = '<style>html{scrollbar-gutter:auto!important}::-webkit-scrollbar{display:none}</style>'

/**
 * Lets the studio frame an answer and read the plans behind it, and gives its pages what the played app gives them:
 * its name in `navigator` and its bridge, before any script of ours runs.
 */
export function dressAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  dress: Dress,
): void {
  const writeHead = response.writeHead.bind(response) as Act
  response.writeHead = ((...words: unknown[]) => {
    relax(request, response, dress.setting)
    if (dress.client) response.removeHeader('content-length')
    return writeHead(...words)
  }) as typeof response.writeHead
  if (dress.client) injectScripts(response, scriptsOf(dress.client, dress.setting))
}

function relax(request: IncomingMessage, response: ServerResponse, setting: LabSetting): void {
  const lab = placeUrl(setting.WEB_URL, 'studio')
  const everywhere = `${lab.origin} ${lab.protocol}//*.${lab.host}`
  const policy = String(response.getHeader('content-security-policy') ?? '')
  const sources: Readonly<Record<string, string>> = {
    'script-src': setting.SANDBOX_URL,
    'connect-src': `${everywhere} ${setting.SANDBOX_URL}`,
    'frame-src': `${everywhere} ${setting.SANDBOX_URL}`,
  }
  const relaxed = policy.split('; ').map((rule) => {
    const name = rule.split(' ')[0] ?? ''
    if (name === 'frame-ancestors') return `frame-ancestors ${everywhere}`
    return name in sources ? `${rule} ${sources[name]}` : rule
  })
  if (policy) response.setHeader('content-security-policy', relaxed.join('; '))
  response.removeHeader('strict-transport-security')
  if (request.headers.origin === lab.origin) {
    response.setHeader('access-control-allow-origin', lab.origin)
    response.setHeader('access-control-allow-credentials', 'true')
    response.appendHeader('vary', 'Origin')
  }
}

function scriptsOf({ userAgent, bridge }: ClientHeaders, { SANDBOX_URL }: LabSetting): string {
  const name = JSON.stringify(userAgent).replaceAll('<', '\\u003c')
  const self = `<script>Object.defineProperty(navigator,'userAgent',{value:${name}})</script>${BARE}`
  return bridge ? `${self}<script src="${SANDBOX_URL}/bridge/${bridge}.js"></script>` : self
}

/** Puts the scripts behind the first `<head>` that goes out, and lets everything else pass as it is. */
function injectScripts(response: ServerResponse, scripts: string): void {
  let done = false
  const change = (chunk: unknown): unknown => {
    if (done || !isHtml(response)) return chunk
    const text = chunk instanceof Uint8Array ? Buffer.from(chunk).toString('utf8') : chunk
    if (typeof text !== 'string' || !HEAD.test(text)) return chunk
    done = true
    return text.replace(HEAD, (head) => head + scripts)
  }
  const write = response.write.bind(response) as Act
  const end = response.end.bind(response) as Act
  response.write = ((chunk: unknown, ...rest: unknown[]) =>
    write(change(chunk), ...rest)) as typeof response.write
  response.end = ((...words: unknown[]) => {
    const [chunk, ...rest] = words
    return end(...(words.length > 0 ? [change(chunk), ...rest] : []))
  }) as typeof response.end
}

function isHtml(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/html')
}
