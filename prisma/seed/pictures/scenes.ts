import type { Dice } from '../dice'
import type { Palette } from './palettes'
import * as shape from './shapes'

/** One thing in a picture; `x` and `y` are its middle. `floats` gives it a shadow of its own. */
export type Sprite = {
  readonly emoji: string
  readonly size: number
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly floats: boolean
}

export type Scene = {
  readonly frame: shape.Frame
  readonly backdrop: string
  readonly sprites: readonly Sprite[]
}

/** What a scene is made from: the thing itself first, then things that go with it. */
export type Stage = {
  readonly frame: shape.Frame
  readonly colours: Palette
  readonly art: readonly string[]
  readonly dice: Dice
}

const prop = ({ art }: Stage, index: number) => art[1 + (index % Math.max(1, art.length - 1))] ?? ''
const hero = ({ art }: Stage) => art[0] ?? ''

function standing(emoji: string, size: number, x: number, foot: number, angle = 0): Sprite {
  return { emoji, size, x, y: foot - size * 0.46, angle, floats: false }
}

/** On a plinth, with company on the floor. */
function plinth(stage: Stage): Scene {
  const { frame, colours, dice } = stage
  const x = frame.width * (0.5 + dice.between(-4, 4) / 100)
  const top = frame.height * 0.66
  const side = dice.chance(0.5) ? 1 : -1
  const foot = frame.height * 0.88
  const [left, right] = [x - side * 330, x + side * 350]
  const shapes =
    shape.circle(x + side * 150, frame.height * 0.36, 300, colours.second, 0.75) +
    shape.floor(frame, frame.height * 0.74) +
    shape.plinth(x, top, 520, frame.height * 0.2) +
    shape.standingShadow(x, top, 430) +
    shape.standingShadow(left, foot, 230) +
    shape.standingShadow(right, foot + 30, 190)
  return {
    frame,
    backdrop: shape.drawing(frame, colours, shapes),
    sprites: [
      standing(hero(stage), 540, x, top + 14),
      standing(prop(stage, 0), 230, left, foot, -6 * side),
      standing(prop(stage, 1), 190, right, foot + 30, 8 * side),
    ],
  }
}

/** In a niche. */
function niche(stage: Stage): Scene {
  const { frame, colours, dice } = stage
  const x = frame.width / 2
  const base = frame.height * 0.8
  const side = dice.chance(0.5) ? 1 : -1
  const shapes =
    shape.arch(x, base, 700, frame.height * 0.64, 'url(#accent)') +
    shape.arch(x, base, 580, frame.height * 0.56, colours.second) +
    shape.glow(x, base - 260, 420) +
    shape.floor(frame, base) +
    shape.standingShadow(x, base + 40, 520) +
    shape.standingShadow(x + side * 340, base + 90, 240)
  return {
    frame,
    backdrop: shape.drawing(frame, colours, shapes),
    sprites: [
      standing(hero(stage), 560, x, base + 50),
      standing(prop(stage, 0), 240, x + side * 340, base + 100, side * 7),
    ],
  }
}

/** Daylight on a wall, the thing on a table. */
function daylight(stage: Stage): Scene {
  const { frame, colours, dice } = stage
  const table = frame.height * 0.72
  const x = frame.width * (dice.chance(0.5) ? 0.42 : 0.58)
  const away = x < frame.width / 2 ? 1 : -1
  const shapes =
    shape.windowLight(frame) +
    shape.floor(frame, table) +
    shape.standingShadow(x + 40, table + 110, 600) +
    shape.standingShadow(x + away * 370 + 20, table + 60, 270)
  return {
    frame,
    backdrop: shape.drawing(frame, colours, shapes),
    sprites: [
      standing(prop(stage, 0), 270, x + away * 370, table + 70, away * 4),
      standing(hero(stage), 580, x, table + 125),
    ],
  }
}

/** Laid out flat, things in a ring around it. */
function flatLay(stage: Stage): Scene {
  const { frame, colours, dice } = stage
  const [x, y] = [frame.width / 2, frame.height / 2]
  const turn = dice.roll() * Math.PI
  const ring = Array.from({ length: 7 }, (_, index): Sprite => {
    const angle = turn + (index * 2 * Math.PI) / 7
    return {
      emoji: prop(stage, index),
      size: dice.between(150, 200),
      x: x + Math.cos(angle) * frame.width * 0.41,
      y: y + Math.sin(angle) * frame.height * 0.4,
      angle: dice.between(-28, 28),
      floats: true,
    }
  })
  const shapes =
    shape.circle(x, y, frame.width * 0.36, 'url(#accent)', 0.9) +
    shape.circle(x, y, frame.width * 0.31, colours.second, 0.92)
  const middle = { emoji: hero(stage), size: 540, x, y, angle: dice.between(-12, 12), floats: true }
  return { frame, backdrop: shape.drawing(frame, colours, shapes), sprites: [...ring, middle] }
}

/** A wrapping-paper pattern, every second row shifted. */
function pattern(stage: Stage): Scene {
  const { frame, colours, dice } = stage
  const step = 252
  const tilt = dice.between(-16, 16)
  const sprites: Sprite[] = []
  for (let row = 0; row * step < frame.height + step; row++) {
    for (let column = 0; column * step < frame.width + step; column++) {
      const odd = (row + column) % 3 === 1
      sprites.push({
        emoji: odd ? prop(stage, row) : hero(stage),
        size: odd ? 128 : 186,
        x: column * step + (row % 2 === 0 ? 36 : 36 + step / 2) - step / 4,
        y: row * step + 60,
        angle: odd ? -tilt : tilt,
        floats: true,
      })
    }
  }
  const shapes = `<rect width="100%" height="100%" fill="${colours.floor}" opacity="0.45"/>`
  return { frame, backdrop: shape.drawing(frame, colours, shapes), sprites }
}

/** Three of them coming down a diagonal. */
function cascade(stage: Stage): Scene {
  const { frame, colours, dice } = stage
  const { width, height } = frame
  const flip = dice.chance(0.5)
  const at = (share: number) => (flip ? 1 - share : share) * width
  const block = flip ? `M0 0 H${width} L0 ${height} z` : `M0 0 H${width} V${height} z`
  const shapes =
    `<path d="${block}" fill="url(#accent)" opacity="0.5"/>` +
    shape.circle(at(0.74), height * 0.24, 170, colours.second, 0.55)
  const lean = flip ? -1 : 1
  const one = (size: number, x: number, y: number, angle: number): Sprite => ({
    emoji: hero(stage),
    size,
    x: at(x),
    y: height * y,
    angle: lean * angle,
    floats: true,
  })
  return {
    frame,
    backdrop: shape.drawing(frame, colours, shapes),
    sprites: [
      one(270, 0.22, 0.2, -20),
      { ...one(190, 0.77, 0.24, 14), emoji: prop(stage, 0) },
      { ...one(180, 0.2, 0.78, 22), emoji: prop(stage, 1) },
      one(380, 0.78, 0.79, 16),
      one(520, 0.47, 0.48, -7),
    ],
  }
}

/** Alone in front of the rays of a poster. */
function poster(stage: Stage): Scene {
  const { frame, colours, dice } = stage
  const [x, y] = [frame.width / 2, frame.height * 0.56]
  const shapes =
    shape.sunburst(frame, colours.accent) +
    shape.circle(x, y, 350, colours.second) +
    shape.circle(x, y, 350, 'url(#accent)', 0.22)
  const spark = (dx: number, dy: number, size: number): Sprite => ({
    emoji: prop(stage, dice.between(0, 3)),
    size,
    x: x + dx,
    y: y + dy,
    angle: dice.between(-25, 25),
    floats: true,
  })
  return {
    frame,
    backdrop: shape.drawing(frame, colours, shapes),
    sprites: [
      { emoji: hero(stage), size: 580, x, y, angle: dice.between(-8, 8), floats: true },
      spark(-380, -340, 170),
      spark(380, 330, 190),
    ],
  }
}

/** Out in the hills, under a pale sun. */
function outdoors(stage: Stage): Scene {
  const { frame, colours, dice } = stage
  const ground = frame.height * 0.8
  const x = frame.width * 0.5
  const side = dice.chance(0.5) ? 1 : -1
  const shapes =
    shape.circle(x + side * 240, frame.height * 0.26, 150, colours.second, 0.95) +
    shape.hill(frame, frame.height * 0.56, 130 * side, colours.floor) +
    shape.hill(frame, frame.height * 0.66, -110 * side, 'url(#accent)') +
    shape.hill(frame, frame.height * 0.76, 60 * side, colours.second) +
    shape.standingShadow(x, ground + 70, 560) +
    shape.standingShadow(x - side * 360, ground + 20, 240)
  return {
    frame,
    backdrop: shape.drawing(frame, colours, shapes),
    sprites: [
      standing(prop(stage, 0), 250, x - side * 360, ground + 30),
      standing(hero(stage), 570, x, ground + 85),
    ],
  }
}

export const SCENES = {
  plinth,
  niche,
  daylight,
  flatLay,
  pattern,
  cascade,
  poster,
  outdoors,
} as const satisfies Record<string, (stage: Stage) => Scene>

export type SceneName = keyof typeof SCENES
