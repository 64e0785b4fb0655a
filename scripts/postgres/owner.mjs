import { spawnSync } from 'node:child_process'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
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
 * The folder for a cluster, as the database's user sees it. A checkout below a closed folder, such as
 * /root, can't be entered by that user: then `home` is a link to a folder that can.
 */
export function placeHome(home, owner) {
  if (!existsSync(home)) {
    const real =
      owner.uid === undefined || mayEnter(dirname(home), owner) ? home : linkElsewhere(home)
    mkdirSync(real, { recursive: true, mode: 0o700 })
    if (owner.uid !== undefined) chownSync(real, owner.uid, owner.gid)
  }
  return realpathSync(home)
}

function linkElsewhere(home) {
  const elsewhere = join('/var/lib', `onetill-${checkoutId}`, basename(home))
  mkdirSync(dirname(elsewhere), { recursive: true, mode: 0o755 })
  rmSync(home, { force: true }) // A link whose target was deleted.
  symlinkSync(elsewhere, home)
  return elsewhere
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
