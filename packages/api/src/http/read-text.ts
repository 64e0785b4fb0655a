import { OnetillError } from '@onetill/contract'
import { readBody } from './read-body'

/**
 * The text of a request, byte for byte. Throws `too_large` beyond `limit` bytes, and `bad_request` on anything packed:
 * nobody who talks to us packs what they send, and unpacking can be made to fill the memory.
 */
export async function readText(request: Request, limit: number): Promise<string> {
  const encoding = request.headers.get('content-encoding')
  if (encoding && encoding !== 'identity') throw new OnetillError('bad_request', { encoding })
  const bytes = await readBody(request, limit)
  if (!bytes) throw new OnetillError('too_large', { limitBytes: String(limit) })
  return bytes.toString('utf8')
}
