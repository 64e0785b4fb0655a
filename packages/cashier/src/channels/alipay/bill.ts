import { OnetillError } from '@onetill/contract'
import { z } from 'zod'
import { unreadable } from '../bill-fields'
import type { BillRow } from '../channel'
import type { AlipayClient } from './client'
import { readBill } from './read-bill'
import { readZip } from './read-zip'

const zPlace = z.object({ bill_download_url: z.url() })

/** Fetches one day's trade bill: a zip of CSVs in GBK, of which the lines and not their sums are wanted. */
export async function fetchBill(
  client: AlipayClient,
  sellerId: string,
  date: string,
): Promise<readonly BillRow[]> {
  const bizContent = { bill_type: 'trade', bill_date: date }
  const method = 'alipay.data.dataservice.bill.downloadurl.query'
  const answer = await client.call(method, { bizContent })
  if (answer.kind === 'refused' && answer.code === 'isp.bill_not_exist') {
    throw new OnetillError('bill_not_ready', { channel: 'alipay', date })
  }
  if (answer.kind === 'unknown') throw new OnetillError('unavailable', { channel: 'alipay' })
  const place = zPlace.safeParse(answer.kind === 'ok' ? answer.content : undefined)
  if (!place.success) throw unreadable('alipay', 'address')
  const bytes = await client.download(place.data.bill_download_url)
  const files = bytes && readZip(bytes)
  if (!files) throw unreadable('alipay', 'file')
  const decoder = new TextDecoder('gbk')
  const lines = files.find(({ name }) => decoder.decode(name).endsWith('业务明细.csv'))
  if (!lines) throw unreadable('alipay', 'file')
  return readBill(decoder.decode(lines.content), sellerId)
}
