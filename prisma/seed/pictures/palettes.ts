/** Colours of one mood: a wall that fades from light to shade, a floor, two accents and a dark for shadows. */
export type Palette = {
  readonly light: string
  readonly shade: string
  readonly floor: string
  readonly accent: string
  readonly second: string
  readonly dark: string
}

export const PALETTES = {
  cream: palette('#fbf3e4', '#f2e0c4', '#e6cba3', '#d98f4e', '#fff9ee', '#5c3d1e'),
  roast: palette('#f1e4d6', '#d9bfa4', '#a87c56', '#6f4a2f', '#f8efe5', '#3a2415'),
  celadon: palette('#eef5ef', '#cfe2d5', '#a9c9b6', '#6f9f88', '#fbfdf9', '#29473a'),
  porcelain: palette('#f2f6fb', '#d6e3f2', '#b4c9e3', '#3f6cae', '#ffffff', '#1f3558'),
  chilli: palette('#ffe9df', '#fbc3ae', '#ea7f63', '#d3352b', '#fff5ee', '#611811'),
  night: palette('#3b4262', '#262b45', '#1b1f35', '#8f8cf5', '#56608c', '#0c0e1b'),
  peach: palette('#fff0ea', '#ffd3c2', '#f8b49c', '#ee7d5f', '#fffaf7', '#6d2f1f'),
  silk: palette('#f9eef4', '#ecd0e0', '#d9a9c4', '#b2608f', '#fff8fc', '#54233f'),
  moss: palette('#f1f5e5', '#d8e3b8', '#b3c582', '#7d9643', '#fbfdf2', '#3a471b'),
  lagoon: palette('#e7f7f7', '#bde6e6', '#84cbcd', '#2f9aa0', '#f6fdfd', '#114a4e'),
  sky: palette('#edf5ff', '#cbe2ff', '#9cc4f5', '#4a86e0', '#fbfdff', '#1d3a6b'),
  lemon: palette('#fffbe3', '#fff0a8', '#f5d860', '#e0a912', '#fffef6', '#5b4406'),
  lilac: palette('#f4f0ff', '#ddd3fb', '#bfaef2', '#8468d8', '#fdfbff', '#36246f'),
  stone: palette('#f5f4f1', '#e0ddd6', '#c4bfb4', '#8b857a', '#ffffff', '#38352e'),
  matcha: palette('#f3f8ea', '#d3e6bd', '#a5c987', '#5e9448', '#fcfef8', '#27421c'),
  dusk: palette('#ffe8dc', '#f3b7b4', '#a97a9e', '#5f4b8b', '#fff6ef', '#2e2048'),
} as const satisfies Record<string, Palette>

export type PaletteName = keyof typeof PALETTES

function palette(
  light: string,
  shade: string,
  floor: string,
  accent: string,
  second: string,
  dark: string,
): Palette {
  return { light, shade, floor, accent, second, dark }
}
