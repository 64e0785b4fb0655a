import type { Dice } from '../dice'
import { PALETTES, type PaletteName } from './palettes'
import type { Scene, Sprite } from './scenes'
import * as shape from './shapes'

const FACES: readonly PaletteName[] = [
  'cream',
  'celadon',
  'porcelain',
  'peach',
  'silk',
  'moss',
  'lagoon',
  'sky',
  'lemon',
  'lilac',
  'matcha',
  'dusk',
]

/** A person: one face on a soft disc. */
export function portrait(emoji: string, side: number, dice: Dice): Scene {
  const frame = { width: side, height: side }
  const colours = PALETTES[dice.pick(FACES)]
  const shapes = shape.circle(side * 0.5, side * 0.56, side * 0.4, colours.accent, 0.22)
  const sprite: Sprite = {
    emoji,
    size: side * 0.68,
    x: side / 2,
    y: side * 0.53,
    angle: dice.between(-6, 6),
    floats: true,
  }
  return { frame, backdrop: shape.drawing(frame, colours, shapes), sprites: [sprite] }
}

/** A shop's sign: its emblem inside a ring of its own colour. */
export function emblem(emoji: string, side: number, palette: PaletteName): Scene {
  const frame = { width: side, height: side }
  const colours = PALETTES[palette]
  const middle = side / 2
  const shapes =
    shape.circle(middle, middle, side * 0.46, 'url(#accent)') +
    shape.circle(middle, middle, side * 0.4, colours.second)
  const sprite = { emoji, size: side * 0.54, x: middle, y: middle, angle: 0, floats: true }
  return { frame, backdrop: shape.drawing(frame, colours, shapes), sprites: [sprite] }
}

/** A shop's cover: its things lined up before low hills. */
export function banner(art: readonly string[], palette: PaletteName, dice: Dice): Scene {
  const frame = { width: 1080, height: 480 }
  const colours = PALETTES[palette]
  const side = dice.chance(0.5) ? 1 : -1
  const foot = 400
  const places = [0.2, 0.42, 0.64, 0.84].map((share) => share * frame.width)
  const sizes = [190, 240, 170, 210]
  const shapes =
    shape.circle(540 + side * 330, 140, 84, colours.second, 0.9) +
    shape.hill(frame, 250, 90 * side, colours.floor) +
    shape.hill(frame, 320, -70 * side, 'url(#accent)') +
    shape.hill(frame, 370, 24 * side, colours.second) +
    places.map((x, index) => shape.standingShadow(x, foot, sizes[index] ?? 0)).join('')
  const sprites = places.map((x, index): Sprite => {
    const size = sizes[index] ?? 0
    const emoji = art[index % art.length] ?? ''
    return { emoji, size, x, y: foot - size * 0.46, angle: 0, floats: false }
  })
  return { frame, backdrop: shape.drawing(frame, colours, shapes), sprites }
}

/** A business licence, seen from afar: a frame, a heading, lines, a seal. */
export function licence(): Scene {
  const frame = { width: 1080, height: 760 }
  const colours = PALETTES.cream
  const bar = (y: number, width: number, height = 14) =>
    `<rect x="${540 - width / 2}" y="${y}" width="${width}" height="${height}" rx="7" fill="${colours.dark}" opacity="0.34"/>`
  const shapes = `<rect x="40" y="40" width="1000" height="680" rx="10" fill="#fffdf6" stroke="${colours.accent}" stroke-width="6"/>
    <rect x="62" y="62" width="956" height="636" rx="6" fill="none" stroke="${colours.accent}" stroke-width="2"/>
    ${bar(200, 420, 34)}${bar(300, 760)}${bar(350, 700)}${bar(400, 740)}${bar(450, 560)}${bar(500, 640)}
    <circle cx="840" cy="590" r="78" fill="none" stroke="#d23b2f" stroke-width="9" opacity="0.8"/>`
  return {
    frame,
    backdrop: shape.drawing(frame, colours, shapes),
    sprites: [{ emoji: '⭐', size: 90, x: 840, y: 590, angle: 0, floats: false }],
  }
}
