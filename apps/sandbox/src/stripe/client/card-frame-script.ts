/** Runs inside the card form's frame. The page around it says when to pay and is told what came of it. */
export const CARD_FRAME_SCRIPT = String.raw`
const { publishableKey, clientSecret, appearance, origin } = JSON.parse(
  decodeURIComponent(location.hash.slice(1)),
)
const intentId = clientSecret.split('_secret_')[0]
const words = JSON.parse(document.getElementById('words').textContent)
const form = document.querySelector('form')
const alertLine = document.querySelector('[role="alert"]')
const { number, expiry, cvc } = form.elements

function tell(message) {
  parent.postMessage({ stripe: true, ...message }, origin)
}

function dress({ variables = {} } = {}) {
  for (const [name, value] of Object.entries(variables)) {
    document.documentElement.style.setProperty('--' + name, value)
  }
}

number.addEventListener('input', () => {
  number.value = (
    digitsOf(number)
      .slice(0, 19)
      .match(/.{1,4}/g) ?? []
  ).join(' ')
})
expiry.addEventListener('input', (event) => {
  const digits = digitsOf(expiry).slice(0, 4)
  const isErasing = event.inputType?.startsWith('delete')
  expiry.value =
    digits.length > 2 || (digits.length === 2 && !isErasing)
      ? (digits.slice(0, 2)) + ' / ' + digits.slice(2)
      : digits
})
cvc.addEventListener('input', () => {
  cvc.value = digitsOf(cvc).slice(0, 4)
})
form.addEventListener('input', () => {
  show(null)
  tell({ kind: 'change', complete: findFault() === null, empty: digitsOf(number) === '' })
})
form.addEventListener('submit', (event) => event.preventDefault())

/** The first thing that is missing or can't be, before the network is asked. */
function findFault() {
  const digits = digitsOf(number)
  if (digits.length < 13) return [number, 'incomplete_number']
  if (!passesLuhn(digits)) return [number, 'invalid_number']
  const [month, year] = expiryOf()
  if (!(month >= 1 && month <= 12) || Number.isNaN(year)) return [expiry, 'incomplete_expiry']
  if (new Date(2000 + year, month, 1).getTime() <= Date.now()) {
    return [expiry, 'invalid_expiry_year_past']
  }
  return digitsOf(cvc).length < 3 ? [cvc, 'incomplete_cvc'] : null
}

function expiryOf() {
  const digits = digitsOf(expiry)
  return digits.length === 4
    ? [Number(digits.slice(0, 2)), Number(digits.slice(2))]
    : [0, Number.NaN]
}

function digitsOf(field) {
  return field.value.replace(/\D/g, '')
}

function passesLuhn(digits) {
  let sum = 0
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

function show(fault) {
  for (const field of [number, expiry, cvc]) {
    field.setAttribute('aria-invalid', String(fault?.[0] === field))
  }
  alertLine.textContent = fault ? words[fault[1]] : ''
  fault?.[0].focus()
  tellHeight()
}

/** Says what is wrong with the fields, or nothing. */
function validate() {
  const fault = findFault()
  show(fault)
  return fault
    ? { error: { type: 'validation_error', code: fault[1], message: words[fault[1]] } }
    : {}
}

async function confirm(returnUrl) {
  const { error } = validate()
  if (error) return { error }
  const [month, year] = expiryOf()
  const card = {
    number: digitsOf(number),
    exp_month: String(month),
    exp_year: String(2000 + year),
    cvc: digitsOf(cvc),
  }
  const fields = { client_secret: clientSecret, 'payment_method_data[type]': 'card' }
  if (returnUrl) fields.return_url = returnUrl
  for (const [name, value] of Object.entries(card)) {
    fields['payment_method_data[card][' + name + ']'] = value
  }
  return call('/v1/payment_intents/' + intentId + '/confirm', {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
}

function retrieve() {
  const query = new URLSearchParams({ client_secret: clientSecret })
  return call('/v1/payment_intents/' + intentId + '?' + query)
}

async function call(path, options = {}) {
  try {
    const headers = { authorization: 'Bearer ' + publishableKey }
    const response = await fetch(path, { ...options, headers })
    const content = await response.json()
    if (!content.error) return { paymentIntent: content }
    const { code, decline_code } = content.error
    const message = words[decline_code] ?? words[code] ?? content.error.message
    return { error: { ...content.error, message } }
  } catch {
    return { error: { type: 'api_connection_error', message: words.processing_error } }
  }
}

addEventListener('message', async ({ data, source, origin: from }) => {
  if (source !== parent || from !== origin || !data?.stripe) return
  if (data.kind === 'update') dress(data.appearance)
  if (data.kind === 'focus') number.focus()
  const jobs = { validate, confirm: () => confirm(data.returnUrl), retrieve }
  const job = jobs[data.kind]
  if (job) tell({ kind: 'answer', id: data.id, answer: await job() })
})

function tellHeight() {
  tell({ kind: 'height', height: Math.ceil(form.getBoundingClientRect().height) + 6 })
}

dress(appearance)
new ResizeObserver(tellHeight).observe(form)
tellHeight()
tell({ kind: 'ready' })
`
