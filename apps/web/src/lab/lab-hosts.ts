import { FRAME_KEYS, type FrameKey } from './frame-keys'

/** Where a request of the lab came in: the studio itself, the blog that embeds a card, or one client's frame. */
export type LabPlace = FrameKey | 'studio' | 'blog'

/** The lab's own address beside the site's: browsers resolve every name below `localhost` to this machine. */
export function labUrl(webUrl: string): URL {
  const url = new URL(webUrl)
  const host = /^(?:127(?:\.\d+){3}|\[::1\])$/.test(url.hostname) ? 'localhost' : url.hostname
  url.hostname = `lab.${host}`
  return new URL(url.origin)
}

/** The address of one place of the lab. */
export function placeUrl(webUrl: string, place: LabPlace): URL {
  const url = labUrl(webUrl)
  if (place !== 'studio') url.hostname = `${place}.${url.hostname}`
  return url
}

/** Which place of the lab a Host header names; null for every other host. */
export function placeOf(host: string | null | undefined, webUrl: string): LabPlace | null {
  if (!host) return null
  const lab = labUrl(webUrl).host
  if (host === lab) return 'studio'
  if (!host.endsWith(`.${lab}`)) return null
  const name = host.slice(0, -lab.length - 1)
  return name === 'blog' ? name : (FRAME_KEYS.find((key) => key === name) ?? null)
}
