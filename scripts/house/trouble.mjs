/** Something a person can put right: `message` says what is wrong, `remedy` what to do about it. */
export class Trouble extends Error {
  constructor(message, remedy, log) {
    super(message)
    this.name = 'Trouble'
    this.remedy = remedy
    this.log = log
  }
}

/** Turns whatever was thrown into one clear sentence and the way out; never a stack trace. */
export function explain(error, log) {
  const trouble = error instanceof Trouble ? error : known(error)
  const lines = ['', `✗ ${trouble.message}`]
  if (trouble.remedy) lines.push(`  → ${trouble.remedy}`)
  const path = trouble.log ?? log
  if (path) lines.push(`  Full log: ${path}`)
  return `${lines.join('\n')}\n`
}

function known(error) {
  if (error?.code === 'ENOSPC') {
    return new Trouble('The disk is full.', 'Free at least 3 GB of space and start again.')
  }
  if (error?.code === 'EACCES' || error?.code === 'EPERM' || error?.code === 'EROFS') {
    return new Trouble(
      `Not allowed to write ${error.path ?? 'here'}.`,
      'Make the folder writable for this user, or clone the repository somewhere you own.',
    )
  }
  return new Trouble(String(error?.message ?? error).split('\n')[0])
}
