import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Scene, Sprite } from './scenes'
import type { Drawn, SpriteSource } from './sprites'

/** The widths a picture is served in, besides its own. */
const WIDTHS = [320, 640, 1080] as const

export type Rendered = {
  readonly width: number
  readonly height: number
  readonly sha256: string
  readonly sizes: readonly { readonly width: number; readonly bytes: Buffer }[]
}

/** Draws a scene and encodes it in every width up to the widest wanted. */
export async function renderScene(
  scene: Scene,
  sprites: SpriteSource,
  widest: number,
): Promise<Rendered> {
  const layers = await placeSprites(scene, sprites)
  const { data, info } = await sharp(Buffer.from(scene.backdrop))
    .composite(layers)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: 3 as const }
  const width = Math.min(info.width, widest)
  const targets = [...WIDTHS.filter((target) => target < width), width]
  const sizes = await Promise.all(
    targets.map(async (target) => ({
      width: target,
      bytes: await sharp(data, { raw }).resize(target).webp({ quality: 80, effort: 1 }).toBuffer(),
    })),
  )
  const sha256 = createHash('sha256')
  for (const { bytes } of sizes) sha256.update(bytes)
  const height = Math.round((info.height * width) / info.width)
  return { width, height, sha256: sha256.digest('hex'), sizes }
}

type Layer = { readonly input: Buffer; readonly left: number; readonly top: number }

/** Equal sprites of one scene are drawn once. */
async function placeSprites(scene: Scene, sprites: SpriteSource): Promise<Layer[]> {
  const drawings = new Map<string, Promise<Drawn>>()
  const layers = await Promise.all(
    scene.sprites.map(async (sprite) => {
      const { emoji, size, angle, floats } = sprite
      const key = `${emoji} ${size} ${angle} ${floats}`
      const drawing = drawings.get(key) ?? sprites.draw(emoji, size, angle, floats)
      drawings.set(key, drawing)
      return placeSprite(sprite, await drawing, scene)
    }),
  )
  return layers.flat()
}

/** A layer must not hang over the edge of the picture, so what hangs over is cut off first. */
async function placeSprite(sprite: Sprite, drawn: Drawn, { frame }: Scene): Promise<Layer[]> {
  const left = Math.round(sprite.x - drawn.width / 2)
  const top = Math.round(sprite.y - drawn.height / 2)
  const cut = {
    left: Math.max(0, -left),
    top: Math.max(0, -top),
    width: Math.min(frame.width, left + drawn.width) - Math.max(0, left),
    height: Math.min(frame.height, top + drawn.height) - Math.max(0, top),
  }
  if (cut.width <= 0 || cut.height <= 0) return []
  const whole = cut.width === drawn.width && cut.height === drawn.height
  const input = whole
    ? drawn.image
    : await sharp(drawn.image).extract(cut).png({ compressionLevel: 0 }).toBuffer()
  return [{ input, left: Math.max(0, left), top: Math.max(0, top) }]
}
