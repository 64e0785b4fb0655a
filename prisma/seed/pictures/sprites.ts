import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'

/** The art is 256 pixels square; a margin leaves room for its shadow and its turning. */
const ART = 256
const MARGIN = 44
const SIDE = ART + 2 * MARGIN
const SHADOW_OPACITY = 0.26

export type SpriteSource = {
  /** The thing as a PNG, turned and scaled, and how much larger its canvas is than the thing. */
  draw(emoji: string, size: number, angle: number, floats: boolean): Promise<Drawn>
}
export type Drawn = { readonly image: Buffer; readonly width: number; readonly height: number }

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
      const { data, info } = await sharp(base)
        .resize(side, side, { kernel: 'lanczos3' })
        .rotate(angle, { background: '#0000' })
        .png({ compressionLevel: 0 })
        .toBuffer({ resolveWithObject: true })
      return { image: data, width: info.width, height: info.height }
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
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: '#0000' })
    .png({ compressionLevel: 0 })
    .toBuffer()
}

async function addShadow(art: Buffer): Promise<Buffer> {
  const soft = await sharp(art).extractChannel('alpha').blur(11).toBuffer()
  const alpha = await sharp(soft).linear(SHADOW_OPACITY, 0).toBuffer()
  const flat = { width: SIDE, height: SIDE, channels: 3 as const, background: '#241a2a' }
  const shadow = await sharp({ create: flat })
    .joinChannel(alpha)
    .extract({ left: 0, top: 0, width: SIDE - 4, height: SIDE - 10 })
    .png({ compressionLevel: 0 })
    .toBuffer()
  return sharp({ create: { ...flat, channels: 4, background: '#0000' } })
    .composite([{ input: shadow, left: 4, top: 10 }, { input: art }])
    .png({ compressionLevel: 0 })
    .toBuffer()
}
