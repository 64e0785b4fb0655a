import { spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { checkoutId } from '../house/paths.mjs'

/** PostgreSQL refuses to run as root, so root lends it to another user; everyone else runs it as themselves. */
export function findOwner() {
  if (process.getuid?.() !== 0) return {}
  return lookUp('postgres') ?? lookUp('onetill') ?? createOwner() ?? lookUp('nobody')
}

function createOwner() {
  spawnSync('useradd', ['--system', '--no-create-home', '--user-group', 'onetill'])
  return lookUp('onetill')
}

function lookUp(name) {
  const id = (flag) => spawnSync('id', [flag, name], { encoding: 'utf8' })
  const [user, group] = [id('-u'), id('-g')]
  if (user.status !== 0) return undefined
  return { uid: Number(user.stdout), gid: Number(group.stdout) }
}

/**
 * The folder for a cluster. A checkout below a closed folder, such as /root, can't be entered by the
 * database's user: then the folder is a link to one that can.
 */
export function placeHome(home, owner) {
  if (existsSync(home)) return
  if (owner.uid === undefined) return mkdirSync(home, { recursive: true, mode: 0o700 })
  if (mayEnter(join(home, '..'), owner)) {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    return chownSync(home, owner.uid, owner.gid)
  }
  const elsewhere = `/var/lib/onetill-${checkoutId}/${home.split(/[\\/]/).at(-1)}`
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  chownSync(elsewhere, owner.uid, owner.gid)
  rmSync(home, { force: true })
  symlinkSync(elsewhere, home)
}

/** The programs, or a copy of them where the database's user may run them. */
export function placePrograms(native, home, owner) {
  const runs = (folder) =>
    spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { ...owner, cwd: '/' }).status === 0
  if (owner.uid === undefined || runs(native)) return native
  const copy = join(home, 'programs')
  if (!runs(copy)) {
    rmSync(copy, { recursive: true, force: true })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  }
  return copy
}

function mayEnter(folder, owner) {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...owner, cwd: '/' }).status === 0
}
