/** Tells the payment networks what shall go wrong next. */
export async function tellNetwork(scenario: {
  readonly name: string
  readonly network: 'wechatpay' | 'alipay' | 'stripe'
  readonly operation?: string
  readonly remaining?: number
}): Promise<void> {
  const network = process.env.SANDBOX_URL
  if (!network) throw new Error('SANDBOX_URL is not set')
  const answer = await fetch(new URL('/control/scenarios', network), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(scenario),
  })
  if (!answer.ok) throw new Error(`The network answered ${answer.status}`)
}

/** All is well again. */
export async function calmNetworks(): Promise<void> {
  const network = process.env.SANDBOX_URL
  await fetch(new URL('/control/scenarios', network), { method: 'DELETE' })
}
