import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { OnetillError } from '@onetill/contract'
import { z } from 'zod'
import { unreadable } from '../bill-fields'
import type { BillRow } from '../channel'
import type { WechatpayClient } from './client'
import { readBill } from './read-bill'

/** A day of the largest merchants; more than that is not a bill. */
const LARGEST_BYTES = 256 * 1024 * 1024

const zPlace = z.object({
  hash_type: z.literal('SHA1'),
  hash_value: z.string(),
  download_url: z.url(),
})

/** Fetches one day's trade bill: the file isn't signed, so it counts only if it hashes to what was told, signed. */
export async function fetchBill(
  client: WechatpayClient,
  mchid: string,
  date: string,
): Promise<readonly BillRow[]> {
  const query = new URLSearchParams({ bill_date: date, bill_type: 'ALL', tar_type: 'GZIP' })
  const answer = await client.get(`/v3/bill/tradebill?${query}`)
  if (answer.kind === 'refused' && /^(NO_STATEMENT_EXIST|STATEMENT_CREATING)$/.test(answer.code)) {
    throw new OnetillError('bill_not_ready', { channel: 'wechatpay', date })
  }
  if (answer.kind === 'unknown') throw new OnetillError('unavailable', { channel: 'wechatpay' })
  const place = zPlace.safeParse(answer.kind === 'ok' ? answer.content : undefined)
  if (!place.success) throw unreadable('wechatpay', 'address')
  const packed = await client.download(place.data.download_url)
  const text = packed && unpack(packed)
  if (!text) throw unreadable('wechatpay', 'file')
  const hash = createHash('sha1').update(text).digest('hex')
  if (hash !== place.data.hash_value.toLowerCase()) throw unreadable('wechatpay', 'hash')
  return readBill(text.toString('utf8'), mchid)
}

function unpack(packed: Buffer): Buffer | undefined {
  try {
    return gunzipSync(packed, { maxOutputLength: LARGEST_BYTES })
  } catch {
    return undefined
  }
}
