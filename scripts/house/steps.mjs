import { stdout } from 'node:process'

const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'
const HEARTBEAT_SECONDS = 15
const tty = stdout.isTTY && !process.env.CI

const colour = (code, text) => (tty ? `\u001b[${code}m${text}\u001b[0m` : text)
export const bold = (text) => colour(1, text)
export const dim = (text) => colour(2, text)
export const green = (text) => colour(32, text)
export const red = (text) => colour(31, text)

/**
 * Shows one step while `work` runs: a line that moves on a terminal, plain lines elsewhere. What `work`
 * returns, if text, is printed beside the step; `note` shows what it is busy with.
 */
export async function step(name, work) {
  const began = Date.now()
  const seconds = () => (Date.now() - began) / 1000
  const progress = showProgress(name, seconds)
  try {
    const remark = await work(progress.note)
    progress.end()
    const time = seconds() >= 0.1 ? `${seconds().toFixed(1)} s` : ''
    console.log(
      `${green('✓')} ${name.padEnd(22)} ${dim([time, remark].filter(Boolean).join('  '))}`,
    )
  } catch (error) {
    progress.end()
    console.log(`${red('✗')} ${name.padEnd(22)} ${dim(`${seconds().toFixed(1)} s`)}`)
    throw error
  }
}

function showProgress(name, seconds) {
  let remark = ''
  const note = (text) => {
    remark = text.replace(/\s+/g, ' ').trim()
  }
  if (!tty) {
    const tick = () =>
      console.log(`… ${name.padEnd(22)} ${Math.round(seconds())} s  ${remark}`.trimEnd())
    const timer = setInterval(tick, HEARTBEAT_SECONDS * 1000)
    return { note, end: () => clearInterval(timer) }
  }
  const draw = () => {
    const frame = FRAMES[Math.floor(seconds() * 12) % FRAMES.length]
    const line = `${frame} ${name.padEnd(22)} ${Math.floor(seconds())} s  ${remark}`
    stdout.write(`\r\u001b[2K${line.slice(0, (stdout.columns ?? 80) - 1)}`)
  }
  const timer = setInterval(draw, 80)
  const end = () => {
    clearInterval(timer)
    stdout.write('\r\u001b[2K')
  }
  return { note, end }
}
