import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = { readonly name: Buffer; readonly content: Buffer }

const DEFLATED = 8
const VERSION = 20

/** A zip file of a few small files; names are bytes, since these networks write theirs in GBK. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const packed = deflateRawSync(content)
    const facts = describe(content, packed, name)
    const local = Buffer.concat([number(4, 0x04034b50), facts, number(2, 0), name])
    const central = Buffer.concat([
      number(4, 0x02014b50),
      number(2, VERSION),
      facts,
      ...[number(2, 0), number(2, 0), number(2, 0), number(2, 0), number(4, 0), number(4, offset)],
      name,
    ])
    bodies.push(local, packed)
    directory.push(central)
    offset += local.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.concat([
    number(4, 0x06054b50),
    ...[number(2, 0), number(2, 0), number(2, entries.length), number(2, entries.length)],
    ...[number(4, list.length), number(4, offset), number(2, 0)],
  ])
  return Buffer.concat([...bodies, list, end])
}

/** What both headers of an entry say: version, method, time, checksum, sizes and the name's length. */
function describe(content: Buffer, packed: Buffer, name: Buffer): Buffer {
  return Buffer.concat([
    ...[number(2, VERSION), number(2, 0), number(2, DEFLATED), number(4, 0)],
    ...[number(4, crc32(content)), number(4, packed.length), number(4, content.length)],
    number(2, name.length),
  ])
}

function number(bytes: 2 | 4, value: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}
