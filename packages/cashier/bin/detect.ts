import { createInterface } from 'node:readline'
import { detectClient } from '../src/surface/detect-client'

/** Reads `{"ua": …, "headers": {…}}` lines and answers each with one line; a line that isn't JSON is a user agent. */
function detectLine(line: string): string {
  const { ua, headers } = readLine(line)
  const client = detectClient(ua === null ? headers : { ...headers, 'user-agent': ua })
  const { host, platform, form, version, confidence } = client
  return JSON.stringify({ host, platform, form, version, confidence })
}

function readLine(line: string): { ua: string | null; headers: Record<string, string> } {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null) return { ua: String(value), headers: {} }
    const { ua, headers } = value as { ua?: unknown; headers?: unknown }
    const given = typeof headers === 'object' && headers !== null ? headers : {}
    return { ua: typeof ua === 'string' ? ua : null, headers: given as Record<string, string> }
  } catch {
    return { ua: line, headers: {} }
  }
}

for await (const line of createInterface({
  input: process.stdin,
  crlfDelay: Number.POSITIVE_INFINITY,
})) {
  if (line.trim() === '') continue
  // A slow reader at the other end of the pipe holds us back instead of filling memory.
  if (!process.stdout.write(`${detectLine(line)}\n`)) {
    await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}
