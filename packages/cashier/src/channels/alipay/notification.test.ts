import { createSign, generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { createAlipay } from './channel'

const network = generateKeyPairSync('rsa', { modulusLength: 2048 })
const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 })
const channel = createAlipay({
  baseUrl: 'http://127.0.0.1:1',
  appId: '2021000122671080',
  sellerId: '2088102146225135',
  privateKeyPem: merchant.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  alipayPublicKeyPem: network.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  fetch,
  now: () => new Date(),
})

const notice = {
  notify_id: 'ac05099524730693a8b330c5ecf72da9786',
  app_id: '2021000122671080',
  seller_id: '2088102146225135',
  out_trade_no: '6823789339978248',
  trade_no: '2013112011001004330000121536',
  trade_status: 'TRADE_SUCCESS',
  total_amount: '88.88',
  gmt_payment: '2014-11-27 15:45:57',
  subject: '手冲咖啡豆 100% 阿拉比卡 & 奶',
}

function sign(fields: Record<string, string>, algorithm = 'RSA-SHA256', signType = 'RSA2') {
  const text = Object.keys(fields)
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&')
  const signature = createSign(algorithm).update(text).sign(network.privateKey, 'base64')
  return new URLSearchParams({ ...fields, sign_type: signType, sign: signature }).toString()
}

const read = (body: string) => channel.readNotification?.({ headers: {}, body })

test('a payment is read, whatever characters its subject holds', async () => {
  expect(await read(sign(notice))).toEqual({
    kind: 'payment',
    eventId: notice.notify_id,
    reference: notice.out_trade_no,
    outcome: {
      status: 'succeeded',
      evidence: {
        reference: notice.out_trade_no,
        networkRef: notice.trade_no,
        amountMinor: 8_888n,
        currency: 'CNY',
      },
    },
  })
})

test('a refund’s notice names the refund and leaves its result to be asked for', async () => {
  const refund = { gmt_refund: '2014-11-28 15:45:57', refund_fee: '80.00', out_biz_no: 'HZ01RF001' }
  expect(await read(sign({ ...notice, ...refund }))).toEqual({
    kind: 'refund',
    eventId: notice.notify_id,
    reference: notice.out_trade_no,
    refundReference: 'HZ01RF001',
    outcome: { status: 'pending' },
  })
})

test.each([
  ['for another app', sign({ ...notice, app_id: '2021000000000000' })],
  ['for another seller', sign({ ...notice, seller_id: '2088000000000000' })],
  ['without an amount', sign({ ...notice, total_amount: '' })],
  ['in the weaker RSA', sign(notice, 'RSA-SHA1', 'RSA')],
  ['called RSA2 but signed with SHA-1', sign(notice, 'RSA-SHA1')],
  ['with a field twice', `${sign(notice)}&total_amount=0.01`],
  ['with a field more', `${sign(notice)}&refund_fee=0.01`],
  ['with a space at its end', `${sign(notice)} `],
  ['with another amount', sign(notice).replace('88.88', '88.89')],
  ['without a signature', new URLSearchParams(notice).toString()],
  ['empty', ''],
])('a notice %s is refused', async (_name, body) => {
  await expect(read(body)).rejects.toMatchObject({ code: 'signature_invalid' })
})
