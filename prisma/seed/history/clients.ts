import type { Channel, Client, Flow, Form, Host, Platform, Surface } from '@onetill/contract'
import type { Dice } from '../dice'

type Device = readonly [host: Host, platform: Platform, form: Form, version: string | null]

const APP: readonly Device[] = [
  ['onetill', 'ios', 'phone', '8.2.1'],
  ['onetill', 'android', 'phone', '8.2.0'],
  ['onetill', 'harmony', 'phone', '8.1.4'],
]
const PHONES: readonly Device[] = [
  ['browser', 'ios', 'phone', '18.5'],
  ['browser', 'android', 'phone', '139.0'],
]
const CHATS: readonly Device[] = [
  ['wechat', 'ios', 'phone', '8.0.61'],
  ['wechat', 'android', 'phone', '8.0.60'],
]
const DESKTOPS: readonly Device[] = [
  ['browser', 'windows', 'desktop', '140.0'],
  ['browser', 'macos', 'desktop', '18.4'],
]

/** What people hold where they meet a card, by weight: app, phone browser, WeChat, desktop. */
const HOLDING: Readonly<Record<Surface, readonly [number, number, number, number]>> = {
  feed: [52, 26, 0, 22],
  profile: [46, 28, 0, 26],
  card_page: [6, 26, 48, 20],
  embed: [0, 46, 0, 54],
  partner_app: [0, 70, 0, 30],
  agent: [0, 30, 0, 70],
}

export function pickClient(surface: Surface, dice: Dice): Client {
  const devices = [APP, PHONES, CHATS, DESKTOPS][dice.weigh(HOLDING[surface])] ?? PHONES
  const [host, platform, form, version] = dice.pick(devices)
  const attested = host === 'onetill'
  return {
    ...{ host, platform, form, version },
    confidence: attested ? 'attested' : surface === 'partner_app' ? 'declared' : 'inferred',
    embedded: surface === 'embed',
    evidence: [attested ? 'onetill-client' : 'user-agent'],
  }
}

/** The flow a channel takes on this client. */
export function flowOn(channel: Channel, { host, form }: Client): Flow {
  if (channel === 'balance') return 'balance.one_tap'
  if (host === 'wechat') return 'wechatpay.jsapi'
  if (host === 'onetill') return 'wechatpay.app'
  return form === 'desktop' ? 'wechatpay.native' : 'wechatpay.h5'
}
