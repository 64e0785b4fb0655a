/** An encoder for GBK, which the platform can only decode: the table is its decoder, read backwards. */
export function createGbkEncoder(): (text: string) => Buffer {
  const decoder = new TextDecoder('gbk')
  const table = new Map<string, Buffer>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail])
      const character = decoder.decode(bytes)
      if (character.length === 1 && character !== '\ufffd') table.set(character, bytes)
    }
  }
  const unknown = Buffer.from('?')
  return (text) =>
    Buffer.concat(
      Array.from(text, (character) =>
        character < '\u0080' ? Buffer.from(character) : (table.get(character) ?? unknown),
      ),
    )
}
