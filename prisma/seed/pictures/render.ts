import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Scene, Sprite } from './scenes'
import type { SpriteSource } from './sprites'

/** The widths every stored picture is served in. */
export const WIDTHS = [320, 640, 1080] as const

export type Rendered = {
  readonly width: number
  readonly height: number
  readonly sha256: string
  readonly sizes: readonly { readonly width: number; readonly bytes: Buffer }[]
}

/** Draws a scene and encodes it in every width. */
export async function renderScene(scene: Scene, sprites: SpriteSource): Promise<Rendered> {
  const { width, height } = scene.frame
  const layers = await Promise.all(
    scene.sprites.map((sprite) => placeSprite(sprite, scene, sprites)),
  )
  const { data, info } = await sharp(Buffer.from(scene.backdrop))
    .composite(layers.flat())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: 3 as const }
  const sizes = await Promise.all(
    WIDTHS.map(async (target) => ({
      width: target,
      bytes: await sharp(data, { raw })
        .resize(target, undefined, { withoutEnlargement: true })
        .webp({ quality: 80, effort: 1 })
        .toBuffer(),
    })),
  )
  const largest = sizes.at(-1)?.bytes ?? Buffer.alloc(0)
  return { width, height, sha256: createHash('sha256').update(largest).digest('hex'), sizes }
}

/** A layer must not hang over the edge of the picture, so what hangs over is cut off first. */
async function placeSprite(sprite: Sprite, { frame }: Scene, sprites: SpriteSource) {
  const drawn = await sprites.draw(sprite.emoji, sprite.size, sprite.angle, sprite.floats)
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
