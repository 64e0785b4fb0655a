/** What the buyer's phone does: scans the code and confirms, at the payment network's own page. */
export async function payAtNetwork(code: string): Promise<void> {
  const network = process.env.SANDBOX_URL
  if (!network) throw new Error('SANDBOX_URL is not set')
  const body = new FormData()
  body.set('code', code)
  body.set('choice', 'pay')
  const answer = await fetch(`${network}/phone/pay`, {
    method: 'POST',
    body,
    headers: { origin: new URL(network).origin, 'sec-fetch-site': 'same-origin' },
  })
  if (!answer.ok) throw new Error(`The network answered ${answer.status}`)
}
