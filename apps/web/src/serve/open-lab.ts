import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { readClientKeys } from '@onetill/api/client-keys'
import { blogPage } from '../lab/blog-page'
import { type ClientHeaders, clientHeaders } from '../lab/client-headers'
import { VERSION_COOKIE } from '../lab/enter-address'
import type { FrameKey } from '../lab/frame-keys'
import { type LabPlace, placeOf, placeUrl } from '../lab/lab-hosts'
import { dressAnswer } from './dress-answer'
import { playClient } from './play-client'
import { readCookie } from './read-cookie'

export type LabSetting = {
  readonly WEB_URL: string
  readonly SANDBOX_URL: string
  readonly CLIENT_KEYS?: string
}

/**
 * Stands in front of everything where the surface lab exists. A request to a client's own host goes on as that client
 * would have sent it, so nothing behind knows of the lab; every other request passes untouched.
 */
export function openLab(
  render: RequestListener,
  remembered: RequestListener,
  setting: LabSetting,
): RequestListener {
  const [signer] = readClientKeys(setting.CLIENT_KEYS)
  const key = signer && { id: signer[0], secret: signer[1] }
  return (request, response) => {
    const place = placeOf(request.headers.host, setting.WEB_URL)
    if (place === null) return remembered(request, response)
    if (place === 'blog') return answerBlog(request, response, setting)
    const client = clientOf(place, request)
    if (isLeavingFrame(client, request)) return sendToBrowser(request, response, setting)
    if (client) playClient(request, client, key)
    dressAnswer(request, response, { setting, client })
    // Pages are dressed for this client alone; only what changes everybody's must reach the memory.
    return request.method === 'GET' ? render(request, response) : remembered(request, response)
  }
}

function clientOf(place: LabPlace, request: IncomingMessage): ClientHeaders | undefined {
  if (place === 'studio' || place === 'blog') return undefined
  return clientHeaders(place, readCookie(request.headers.cookie ?? '', VERSION_COOKIE))
}

/** The pop-up or new tab of a card in somebody's blog is a window of the browser and no longer in the frame. */
function isLeavingFrame(client: ClientHeaders | undefined, { headers }: IncomingMessage): boolean {
  return client?.framed === true && headers['sec-fetch-dest'] === 'document'
}

function sendToBrowser(request: IncomingMessage, response: ServerResponse, setting: LabSetting) {
  const browser: FrameKey = 'chrome-desktop'
  const target = new URL(request.url ?? '/', placeUrl(setting.WEB_URL, browser))
  response.writeHead(302, { location: target.href, 'cache-control': 'no-store' }).end()
}

function answerBlog(request: IncomingMessage, response: ServerResponse, { WEB_URL }: LabSetting) {
  const url = new URL(request.url ?? '/', placeUrl(WEB_URL, 'blog'))
  const page = blogPage({
    card: new URL(
      `/embed/${encodeURIComponent(url.searchParams.get('card') ?? '')}`,
      placeUrl(WEB_URL, 'embed'),
    ),
    locale: url.searchParams.get('locale') === 'en' ? 'en' : 'zh-CN',
  })
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `frame-ancestors ${placeUrl(WEB_URL, 'studio').origin}`,
    })
    .end(page)
}
