import type { Palette } from './palettes'

export type Frame = { readonly width: number; readonly height: number }

/** Wraps shapes into a drawing the size of the picture, over a wall that fades from light to shade. */
export function drawing({ width, height }: Frame, colours: Palette, shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs>
      <linearGradient id="wall" x1="0" y1="0" x2="0.6" y2="1">
        <stop offset="0" stop-color="${colours.light}"/><stop offset="1" stop-color="${colours.shade}"/>
      </linearGradient>
      <linearGradient id="floor" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="${colours.floor}"/><stop offset="1" stop-color="${colours.shade}"/>
      </linearGradient>
      <linearGradient id="side" x1="0" y1="0" x2="1" y2="0">
        <stop offset="0" stop-color="${colours.second}"/><stop offset="0.55" stop-color="${colours.light}"/>
        <stop offset="1" stop-color="${colours.floor}"/>
      </linearGradient>
      <linearGradient id="accent" x1="0" y1="0" x2="0.7" y2="1">
        <stop offset="0" stop-color="${colours.accent}" stop-opacity="0.72"/>
        <stop offset="1" stop-color="${colours.accent}"/>
      </linearGradient>
      <radialGradient id="glow">
        <stop offset="0" stop-color="${colours.second}" stop-opacity="0.95"/>
        <stop offset="1" stop-color="${colours.second}" stop-opacity="0"/>
      </radialGradient>
      <radialGradient id="shadow">
        <stop offset="0" stop-color="${colours.dark}" stop-opacity="0.42"/>
        <stop offset="0.55" stop-color="${colours.dark}" stop-opacity="0.16"/>
        <stop offset="1" stop-color="${colours.dark}" stop-opacity="0"/>
      </radialGradient>
    </defs>
    <rect width="${width}" height="${height}" fill="url(#wall)"/>${shapes}
  </svg>`
}

export function circle(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" opacity="${opacity}"/>`
}

export function glow(x: number, y: number, radius: number): string {
  return circle(x, y, radius, 'url(#glow)')
}

/** The soft dark patch under a thing that stands. */
export function standingShadow(x: number, y: number, width: number): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${width / 9}" fill="url(#shadow)"/>`
}

export function floor({ width, height }: Frame, from: number): string {
  return `<rect y="${from}" width="${width}" height="${height - from}" fill="url(#floor)"/>`
}

/** A round plinth seen slightly from above. */
export function plinth(x: number, top: number, width: number, height: number): string {
  const left = x - width / 2
  const tilt = width / 9
  return `<ellipse cx="${x}" cy="${top + height}" rx="${width * 0.62}" ry="${tilt * 1.4}" fill="url(#shadow)"/>
    <path d="M${left} ${top} v${height} a${width / 2} ${tilt} 0 0 0 ${width} 0 v${-height} z" fill="url(#side)"/>
    <ellipse cx="${x}" cy="${top}" rx="${width / 2}" ry="${tilt}" fill="url(#wall)"/>`
}

/** A niche with a round top. */
export function arch(x: number, base: number, width: number, height: number, fill: string): string {
  const radius = width / 2
  return `<path d="M${x - radius} ${base} v${-(height - radius)} a${radius} ${radius} 0 0 1 ${width} 0 v${height - radius} z" fill="${fill}"/>`
}

/** Daylight falling through a window onto the wall. */
export function windowLight({ width, height }: Frame): string {
  const pane = (left: number, top: number) =>
    `<path d="M${left} ${top} l230 -60 l120 300 l-230 60 z" fill="#fff" opacity="0.34"/>`
  const x = width * 0.12
  const y = height * 0.12
  return pane(x, y) + pane(x + 262, y - 68) + pane(x + 138, y + 318) + pane(x + 400, y + 250)
}

export function sunburst({ width, height }: Frame, fill: string): string {
  const x = width / 2
  const y = height * 0.56
  const reach = width + height
  const ray = (index: number) => {
    const from = (index * Math.PI) / 9
    const to = from + Math.PI / 18
    const point = (angle: number) => `${x + Math.cos(angle) * reach} ${y + Math.sin(angle) * reach}`
    return `<path d="M${x} ${y} L${point(from)} L${point(to)} z" fill="${fill}" opacity="0.32"/>`
  }
  return Array.from({ length: 18 }, (_, index) => ray(index)).join('')
}

/** A hill's silhouette across the picture. */
export function hill({ width, height }: Frame, top: number, bend: number, fill: string): string {
  return `<path d="M0 ${top} C${width * 0.3} ${top - bend} ${width * 0.65} ${top + bend} ${width} ${top - bend / 3} V${height} H0 z" fill="${fill}"/>`
}
