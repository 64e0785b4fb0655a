/** The clients a card is shown in, in the order of the studio. */
export const FRAME_KEYS = [
  'onetill-new',
  'onetill-old',
  'wechat-iphone',
  'wechat-windows',
  'alipay',
  'weibo',
  'safari-iphone',
  'chrome-desktop',
  'instagram',
  'embed',
  'partner',
  'agent',
] as const
export type FrameKey = (typeof FRAME_KEYS)[number]

export function isFrameKey(value: unknown): value is FrameKey {
  return (FRAME_KEYS as readonly unknown[]).includes(value)
}

/** The host apps that give their pages a bridge; the sandbox serves each as a script. */
export type Bridge = 'wechat' | 'alipay' | 'onetill'

/** What the studio needs to know of a client; what it says about itself is in `client-headers.ts`. */
export type Frame = {
  readonly screen: 'phone' | 'desktop'
  /** The versions one can choose, the usual one first; none where the version changes nothing. */
  readonly versions: readonly string[]
}

export const FRAMES: Readonly<Record<FrameKey, Frame>> = {
  'onetill-new': { screen: 'phone', versions: ['8.2.1', '8.0.0', '10.0'] },
  'onetill-old': { screen: 'phone', versions: ['7.4.2', '7.99.99', '6.0.0', '5.9.3'] },
  'wechat-iphone': { screen: 'phone', versions: ['8.0.49', '7.0.22', '4.5.1'] },
  'wechat-windows': { screen: 'desktop', versions: [] },
  alipay: { screen: 'phone', versions: [] },
  weibo: { screen: 'phone', versions: [] },
  'safari-iphone': { screen: 'phone', versions: [] },
  'chrome-desktop': { screen: 'desktop', versions: [] },
  instagram: { screen: 'phone', versions: [] },
  embed: { screen: 'desktop', versions: [] },
  partner: { screen: 'phone', versions: [] },
  agent: { screen: 'phone', versions: [] },
}
