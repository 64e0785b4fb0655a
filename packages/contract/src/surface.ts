import { z } from 'zod'

/** Where a card is met. */
export const SURFACES = ['feed', 'profile', 'card_page', 'embed', 'partner_app', 'agent'] as const
export type Surface = (typeof SURFACES)[number]
export const zSurface = z.enum(SURFACES)

/** The software in the buyer's hand. */
export const HOSTS = [
  'onetill',
  'browser',
  'wechat',
  'wechat_miniprogram',
  'wecom',
  'alipay',
  'weibo',
  'qq',
  'douyin',
  'toutiao',
  'dingtalk',
  'xiaohongshu',
  'instagram',
  'facebook',
  'tiktok',
  'line',
  'bot',
  'unknown',
] as const
export type Host = (typeof HOSTS)[number]

export const PLATFORMS = [
  'ios',
  'android',
  'harmony',
  'windows',
  'macos',
  'linux',
  'unknown',
] as const
export type Platform = (typeof PLATFORMS)[number]

export const FORMS = ['phone', 'tablet', 'desktop', 'unknown'] as const
export type Form = (typeof FORMS)[number]

/** How far a client's claim about itself may be believed, strongest first. */
export const CONFIDENCES = ['attested', 'declared', 'inferred', 'unknown'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** What the cashier knows about the software in the buyer's hand. `version` is dotted digits of the host app. */
export type Client = {
  readonly host: Host
  readonly platform: Platform
  readonly form: Form
  readonly version: string | null
  readonly confidence: Confidence
  /** True inside an iframe on another site. */
  readonly embedded: boolean
  /** What each fact was read from, for the decision record. */
  readonly evidence: readonly string[]
}
