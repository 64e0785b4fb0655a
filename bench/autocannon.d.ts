declare module 'autocannon' {
  type Options = {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly headers: Readonly<Record<string, string>>
    /** Sent one after the other by each connection, over and over. */
    readonly requests: readonly { readonly path: string }[]
  }
  type Result = {
    readonly '2xx': number
    readonly non2xx: number
    readonly errors: number
    readonly duration: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
