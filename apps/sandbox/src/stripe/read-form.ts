export type FormValue = string | FormValue[] | { [name: string]: FormValue }
export type Form = { [name: string]: FormValue }

/** Stripe's bodies and queries: `a[b][0][c]=x` is `{ a: { b: [{ c: 'x' }] } }`. */
export function readForm(fields: URLSearchParams): Form {
  const form: Form = {}
  for (const [path, value] of fields) put(form, namesIn(path), value)
  return listsIn(form) as Form
}

function namesIn(path: string): string[] {
  const [first = '', ...rest] = path.split('[')
  return [first, ...rest.map((name) => name.replace(/\]$/, ''))]
}

function put(form: Form, [name = '', ...rest]: string[], value: string): void {
  const key = name === '' ? String(Object.keys(form).length) : name
  if (rest.length === 0) {
    define(form, key, value)
    return
  }
  const inner = Object.hasOwn(form, key) ? form[key] : undefined
  const next = typeof inner === 'object' && !Array.isArray(inner) ? inner : {}
  define(form, key, next)
  put(next, rest, value)
}

/** A body may call a field anything, `__proto__` included. */
function define(form: Form, key: string, value: FormValue): void {
  Object.defineProperty(form, key, { value, enumerable: true, writable: true, configurable: true })
}

function listsIn(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, listsIn(inner)] as const)
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index))
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}
