import type { Services } from '../services'

/** The networks of the lab that can be put out of order; the balance is our own ledger. */
export const LAB_NETWORKS = ['wechatpay', 'alipay', 'stripe'] as const
export type LabNetwork = (typeof LAB_NETWORKS)[number]

const SCENARIO = 'down'

type Scenario = { readonly id: string; readonly name: string; readonly network: string | null }

/** Which networks are out of order in the sandbox. */
export async function readWeather(sandboxUrl: string): Promise<LabNetwork[]> {
  const scenarios = await readScenarios(sandboxUrl)
  return LAB_NETWORKS.filter((name) => scenarios.some(({ network }) => network === name))
}

/** Puts a network out of order, or in order again, in the sandbox; then looks often enough for plans to know. */
export async function changeWeather(
  { cashier }: Services,
  sandboxUrl: string,
  { network, up }: { readonly network: LabNetwork; readonly up: boolean },
): Promise<void> {
  const scenarios = await readScenarios(sandboxUrl)
  const mine = scenarios.filter((scenario) => scenario.network === network)
  if (up) for (const { id } of mine) await call(sandboxUrl, `/control/scenarios/${id}`, 'DELETE')
  if (!up && mine.length === 0) {
    await call(sandboxUrl, '/control/scenarios', 'POST', { name: SCENARIO, network })
  }
  await cashier.probe(network, { repaired: up })
}

async function readScenarios(sandboxUrl: string): Promise<readonly Scenario[]> {
  const { scenarios } = (await call(sandboxUrl, '/control', 'GET')) as { scenarios: Scenario[] }
  return scenarios.filter(({ name }) => name === SCENARIO)
}

async function call(sandboxUrl: string, path: string, method: string, body?: object) {
  const answer = await fetch(new URL(path, sandboxUrl), {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(5_000),
  })
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status} to ${method} ${path}`)
  return answer.json()
}
