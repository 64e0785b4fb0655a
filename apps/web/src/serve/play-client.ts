import type { IncomingMessage } from 'node:http'
import { attestClient } from '@onetill/api/client-keys'
import type { ClientHeaders } from '../lab/client-headers'

/** By these a browser tells about itself; a played client says its own or nothing. */
const TELLING = /^(?:sec-ch-ua.*|user-agent|x-requested-with|onetill-client|accept-encoding)$/
const FRAMED = 'iframe'

/** Lets a request say what the played client says, and nothing of the browser that really sent it. */
export function playClient(
  request: IncomingMessage,
  client: ClientHeaders,
  key: { readonly id: string; readonly secret: string } | undefined,
): void {
  const said: Record<string, string> = { 'user-agent': client.userAgent, ...client.more }
  if (client.attests && key) {
    const version = /\bOnetill\/([\d.]+)/.exec(client.userAgent)?.[1] ?? ''
    said['onetill-client'] = attestClient({ platform: client.attests, version }, key, new Date())
  }
  const destination = destinationOf(client, request.headers['sec-fetch-dest'])
  if (destination) said['sec-fetch-dest'] = destination
  for (const name of Object.keys(request.headers)) {
    if (TELLING.test(name)) delete request.headers[name]
  }
  Object.assign(request.headers, said)
}

/** A frame of the studio is the client's whole screen; only a card in somebody's page is framed for its reader too. */
function destinationOf(client: ClientHeaders, sent: string | string[] | undefined) {
  if (client.framed) return FRAMED
  return sent === FRAMED ? 'document' : undefined
}
