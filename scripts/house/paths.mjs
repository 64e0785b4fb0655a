import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const dataFolder = join(root, '.data')
export const logsFolder = join(dataFolder, 'logs')

/** Tells checkouts of the same machine apart, and stays the same for one checkout. */
export const checkoutId = createHash('sha256').update(root).digest('hex').slice(0, 10)

export function makeDataFolders() {
  mkdirSync(logsFolder, { recursive: true })
}
