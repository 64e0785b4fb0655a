import { explain } from './trouble.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs `work` until it ends, fails or a signal comes, then undoes what it registered with `onEnd`, the
 * latest first. Afterwards the process ends: 0 when done, 130 when cut short, 1 when something went wrong.
 */
export async function runSession(work) {
  const undo = []
  const stopped = Promise.withResolvers?.() ?? withResolvers()
  const session = {
    onEnd: (task, { last = false } = {}) => (last ? undo.unshift(task) : undo.push(task)),
    fail: (error) => stopped.reject(error),
    untilStopped: () => {
      finished = true
      return stopped.promise
    },
  }
  let finished = false
  stopped.promise.catch(() => {})
  let signals = 0
  for (const name of SIGNALS) {
    process.on(name, () => {
      signals += 1
      if (signals === 1) stopped.resolve('signal')
    })
  }
  watchNpm(() => stopped.resolve('signal'))
  let code = 0
  try {
    const result = await Promise.race([work(session), stopped.promise])
    if (typeof result === 'number') code = result
    if (result === 'signal') console.log('\nStopping…')
    if (result === 'signal' && !finished) code = 130 // Cut short, a test run must not look like a success.
  } catch (error) {
    if (process.env.ONETILL_DEBUG) console.error(error)
    process.stderr.write(explain(error))
    code = 1
  }
  for (const task of undo.reverse()) {
    try {
      await task()
    } catch (error) {
      process.stderr.write(explain(error))
      code = 1
    }
  }
  process.exit(code)
}

/** npm passes a termination on to its shell only, which dies of it silently: its absence is the message. */
function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && onGone(), 500).unref()
}

function withResolvers() {
  const deferred = {}
  deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, { resolve, reject }))
  return deferred
}
