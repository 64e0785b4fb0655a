import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, root } from './paths.mjs'

const SKIPPED = /^(node_modules|generated|dist|\.next|\.turbo|test-results|coverage)$/
const TESTS = /\.(test|spec)\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$/

/** A fingerprint of what is in the named files and folders, without tests and generated files. */
export function fingerprint(paths, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(hash, path) {
  const absolute = join(root, path)
  const entries = list(absolute)
  if (!entries) {
    if (existsSync(absolute)) hash.update(path).update('\0').update(readFileSync(absolute))
    return
  }
  for (const entry of entries) {
    if (entry.isDirectory() ? !SKIPPED.test(entry.name) : !TESTS.test(entry.name)) {
      addTo(hash, `${path}/${entry.name}`)
    }
  }
}

function list(absolute) {
  try {
    return readdirSync(absolute, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return undefined
  }
}

const stampPath = (name) => join(dataFolder, 'stamps', name)

export function isStamped(name, print) {
  try {
    return readFileSync(stampPath(name), 'utf8') === print
  } catch {
    return false
  }
}

export function stamp(name, print) {
  mkdirSync(join(dataFolder, 'stamps'), { recursive: true })
  writeFileSync(stampPath(name), print)
}

export function unstamp(name) {
  rmSync(stampPath(name), { force: true })
}
