/**
 * The payment sheet that slides over any page. It lives in a shadow root, so neither side's styles reach the other,
 * and answers like the app would: `ok`, `cancel` or `fail`.
 */
export const SHEET_SCRIPT = `
const STYLE = \`
:host { all: initial; position: fixed; inset: 0; z-index: 2147483647; color-scheme: light dark; font: 16px/1.5 system-ui, "PingFang SC", "Noto Sans SC", sans-serif; --paper: #fff; --ink: #16181d; --soft: #6b7280; --tint: #067a46; --on: #fff }
:host([data-network="alipay"]) { --tint: #1668dc }
@media (prefers-color-scheme: dark) { :host { --paper: #1b1e23; --ink: #f3f4f6; --soft: #9ca3af } }
.scrim { position: absolute; inset: 0; background: rgb(0 0 0 / .5) }
.sheet { position: absolute; inset: auto 0 0; margin: auto; max-width: 27rem; box-sizing: border-box; background: var(--paper); color: var(--ink); border-radius: 1.25rem 1.25rem 0 0; padding: 1.25rem 1.25rem max(1.25rem, env(safe-area-inset-bottom)); display: grid; gap: .5rem; text-align: center }
h2 { font-size: 1rem; font-weight: 600; margin: 0 } p { margin: 0 } .soft { color: var(--soft); font-size: .875rem }
.amount { font-size: 2.25rem; font-weight: 650; font-variant-numeric: tabular-nums } .bad { color: #d92d20 }
button { font: inherit; font-weight: 600; min-height: 3rem; border: 0; border-radius: .75rem; background: var(--tint); color: var(--on); cursor: pointer }
button.quiet { background: none; color: var(--soft) } button:disabled { opacity: .6 } button:focus-visible { outline: 3px solid var(--tint); outline-offset: 2px }
\`

async function ask(path, content) {
  const url = SETTING.sandbox + path + '?lang=' + SETTING.lang
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(content), headers: { 'content-type': 'text/plain' } })
  if (!answer.ok) throw new Error('refused')
  return answer.json()
}

function node(tag, text, className) {
  const made = document.createElement(tag)
  made.textContent = text
  if (className) made.className = className
  return made
}

async function payThrough(network, kind, params) {
  const { words } = SETTING
  let payment
  try { payment = await ask('/bridge/open', { kind, params }) } catch { return 'fail' }
  const before = document.activeElement
  const host = document.createElement('div')
  host.dataset.network = network
  host.dataset.sandboxSheet = ''
  const root = host.attachShadow({ mode: 'open' })
  const sheet = node('section', '', 'sheet')
  sheet.setAttribute('role', 'dialog')
  sheet.setAttribute('aria-modal', 'true')
  sheet.setAttribute('aria-label', words[network])
  const problem = node('p', '', 'bad')
  problem.setAttribute('role', 'alert')
  const pay = node('button', words.pay + ' ' + payment.amount)
  const cancel = node('button', words.cancel, 'quiet')
  sheet.append(node('h2', words[network]), node('p', words.payTo + ' ' + payment.merchant, 'soft'), node('p', payment.amount, 'amount'), node('p', payment.description), problem, pay, cancel, node('p', words.note, 'soft'))
  root.append(node('style', STYLE), node('div', '', 'scrim'), sheet)
  return new Promise((resolve) => {
    const end = (result) => { host.remove(); if (before && before.focus) before.focus(); resolve(result) }
    cancel.addEventListener('click', () => end('cancel'))
    host.addEventListener('keydown', (event) => { event.stopPropagation(); if (event.key === 'Escape') end('cancel') })
    pay.addEventListener('click', async () => {
      pay.disabled = true
      try {
        const { result, sentence } = await ask('/bridge/pay', { code: payment.code })
        if (result === 'paid' || result === 'already_paid') return end('ok')
        problem.textContent = sentence
      } catch { return end('fail') }
      pay.disabled = false
    })
    document.documentElement.append(host)
    pay.focus()
  })
}

function whenReady(then) {
  if (document.readyState === 'complete') setTimeout(then, 0)
  else window.addEventListener('load', () => setTimeout(then, 0), { once: true })
}
`
