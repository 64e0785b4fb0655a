import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'

/** The art is 256 pixels square; a margin leaves room for its shadow and its turning. */
const ART = 256
const MARGIN = 44
const SIDE = ART + 2 * MARGIN
const CANVAS = { width: SIDE, height: SIDE, channels: 4 as const }
const SHADOW_OPACITY = 0.26
const SHADOW_COLOUR = [36, 26, 42] as const
const SHIFT_RIGHT = 4
const SHIFT_DOWN = 10

/** Pixels as they are, four bytes each: nothing is encoded before the finished picture. */
export type Drawn = {
  readonly pixels: Buffer
  readonly width: number
  readonly height: number
}

export type SpriteSource = {
  /** The thing, scaled and turned, on a canvas that leaves room for its shadow. */
  draw(emoji: string, size: number, angle: number, floats: boolean): Promise<Drawn>
}

/** Microsoft's Fluent 3D emoji (MIT), each read and shaded once. */
export function createSpriteSource(): SpriteSource {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json')),
    'assets',
  )
  const plain = new Map<string, Promise<Buffer>>()
  const shaded = new Map<string, Promise<Buffer>>()
  const art = (emoji: string) => remember(plain, emoji, () => readArt(fileOf(folder, emoji)))
  return {
    async draw(emoji, size, angle, floats) {
      const base = floats
        ? await remember(shaded, emoji, async () => addShadow(await art(emoji)))
        : await art(emoji)
      const side = Math.round((size * SIDE) / ART)
      const scaled = sharp(base, { raw: CANVAS }).resize(side, side)
      const turned = angle === 0 ? scaled : scaled.rotate(angle, { background: '#0000' })
      const { data, info } = await turned.raw().toBuffer({ resolveWithObject: true })
      return { pixels: data, width: info.width, height: info.height }
    },
  }
}

function remember<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>) {
  const found = cache.get(key) ?? make()
  cache.set(key, found)
  return found
}

/** Files are named by code points; some carry the variation selector, some don't. */
function fileOf(folder: string, emoji: string): string {
  const points = [...emoji].map((char) => (char.codePointAt(0) ?? 0).toString(16))
  const bare = points.filter((point) => point !== 'fe0f')
  for (const name of [points.join('-'), bare.join('-'), `${bare.join('-')}-fe0f`]) {
    const file = join(folder, `${name}.webp`)
    if (existsSync(file)) return file
  }
  throw new Error(`no picture of ${emoji} (${points.join('-')})`)
}

function readArt(file: string): Promise<Buffer> {
  return sharp(file)
    .ensureAlpha()
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: '#0000' })
    .raw()
    .toBuffer()
}

/** A dark, blurred copy of the outline, a little below and to the right. */
async function addShadow(art: Buffer): Promise<Buffer> {
  const outline = sharp(art, { raw: CANVAS }).extractChannel('alpha')
  const soft = await outline.blur(11).raw().toBuffer()
  const shadow = Buffer.alloc(art.length)
  for (let y = SHIFT_DOWN; y < SIDE; y++) {
    for (let x = SHIFT_RIGHT; x < SIDE; x++) {
      const from = soft[(y - SHIFT_DOWN) * SIDE + x - SHIFT_RIGHT] ?? 0
      const at = (y * SIDE + x) * 4
      shadow.set(SHADOW_COLOUR, at)
      shadow[at + 3] = Math.round(from * SHADOW_OPACITY)
    }
  }
  return sharp(shadow, { raw: CANVAS })
    .composite([{ input: art, raw: CANVAS }])
    .raw()
    .toBuffer()
}
