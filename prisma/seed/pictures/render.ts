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

/** Draws a scene, no wider than wanted, and encodes it in every width. */
export async function renderScene(
  whole: Scene,
  sprites: SpriteSource,
  widest: number,
): Promise<Rendered> {
  const scale = Math.min(1, widest / whole.frame.width)
  const scene = scaleScene(whole, scale)
  const { width, height } = scene.frame
  const drawing = sharp(Buffer.from(scene.backdrop), { density: SVG_DENSITY * scale })
  const { data } = await drawing
    .resize(width, height, { fit: 'fill' })
    .composite(await placeSprites(scene, sprites))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width, height, channels: 3 as const }
  const targets = [...WIDTHS.filter((target) => target < width), width]
  const sizes = await Promise.all(
    targets.map(async (target) => ({
      width: target,
      bytes: await sharp(data, { raw }).resize(target).webp({ quality: 80, effort: 1 }).toBuffer(),
    })),
  )
  const sha256 = createHash('sha256')
  for (const { bytes } of sizes) sha256.update(bytes)
  return { width, height, sha256: sha256.digest('hex'), sizes }
}

/** At this density one unit of a drawing is one pixel. */
const SVG_DENSITY = 72

function scaleScene({ frame, backdrop, sprites }: Scene, scale: number): Scene {
  return {
    frame: { width: Math.round(frame.width * scale), height: Math.round(frame.height * scale) },
    backdrop,
    sprites: sprites.map((sprite) => ({
      ...sprite,
      size: sprite.size * scale,
      x: sprite.x * scale,
      y: sprite.y * scale,
    })),
  }
}

type Pixels = { readonly width: number; readonly height: number; readonly channels: 4 }
type Layer = {
  readonly input: Buffer
  readonly raw: Pixels
  readonly left: number
  readonly top: number
}

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
  const whole = { width: drawn.width, height: drawn.height, channels: 4 as const }
  const place = { left: Math.max(0, left), top: Math.max(0, top) }
  if (cut.width === whole.width && cut.height === whole.height) {
    return [{ input: drawn.pixels, raw: whole, ...place }]
  }
  const input = await sharp(drawn.pixels, { raw: whole }).extract(cut).raw().toBuffer()
  return [{ input, raw: { width: cut.width, height: cut.height, channels: 4 }, ...place }]
}
