/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { STYLES } from './styles'
import type { Words } from './words'

/** The frame of every page. */
export function Shell(props: {
  readonly words: Words
  readonly title: string
  readonly network?: string
  readonly children: Child
}) {
  return (
    <html lang={props.words.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{props.title}</title>
        <style>{raw(STYLES)}</style>
      </head>
      <body data-network={props.network}>{props.children}</body>
    </html>
  )
}
