import { crc32, inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const LARGEST_BYTES = 256 * 1024 * 1024

export type ZipFile = { readonly name: Buffer; readonly content: Buffer }

/** The files of a zip, checked against their checksums. Undefined for anything that isn't wholly one. */
export function readZip(bytes: Buffer): ZipFile[] | undefined {
  try {
    return readEntries(bytes)
  } catch {
    return undefined
  }
}

function readEntries(bytes: Buffer): ZipFile[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error('no end')
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new Error('no entry')
    const entry = readEntry(bytes, at)
    at +=
      46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    return entry
  })
}

/** One entry of the directory at `at`, and the packed bytes it points to. */
function readEntry(bytes: Buffer, at: number): ZipFile {
  const method = bytes.readUInt16LE(at + 10)
  const checksum = bytes.readUInt32LE(at + 16)
  const size = bytes.readUInt32LE(at + 20)
  const local = bytes.readUInt32LE(at + 42)
  if (bytes.readUInt32LE(local) !== LOCAL) throw new Error('no file')
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + size)
  const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST_BYTES })
  if (packed.length !== size || crc32(content) !== checksum) throw new Error('damaged')
  return { name: bytes.subarray(at + 46, at + 46 + bytes.readUInt16LE(at + 28)), content }
}
