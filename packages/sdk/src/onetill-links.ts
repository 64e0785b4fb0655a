/** The addresses of one Onetill that a partner's pages lead to. */
export type OnetillLinks = {
  /** The feed. */
  readonly home: string
  /** A card's own page, where anybody can buy it. */
  card(slug: string): string
  /** A share's link: the card's page, with the sharer remembered. */
  share(code: string): string
  /** A merchant's profile. */
  merchant(handle: string): string
}

/** Links into the Onetill at `site`, an absolute address; throws `TypeError` for anything else. */
export function createLinks(site: string): OnetillLinks {
  const origin = new URL(site).origin
  const at = (room: string, name: string) => `${origin}/${room}/${encodeURIComponent(name)}`
  return {
    home: `${origin}/`,
    card: (slug) => at('c', slug),
    share: (code) => at('s', code),
    merchant: (handle) => at('m', handle),
  }
}
