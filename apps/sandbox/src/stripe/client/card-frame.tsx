/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import { CardFields } from './card-fields'
import type { CardWords } from './card-words'

const STYLES = `
:root { --colorPrimary: #0a8f6a; --colorBackground: #fff; --colorText: #16181d; --colorTextSecondary: #6b7280;
  --colorDanger: #b42318; --borderRadius: 10px; --fontFamily: system-ui, sans-serif; --fontSizeBase: 16px;
  --line: color-mix(in srgb, var(--colorText) 18%, transparent); }
* { box-sizing: border-box; }
html { overflow: hidden; background: transparent; }
body { margin: 0; padding: 3px; font: var(--fontSizeBase)/1.4 var(--fontFamily); color: var(--colorText); background: transparent; }
form { display: grid; gap: .75rem; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; align-items: start; }
label { display: grid; gap: .25rem; } .label { font-size: .875em; color: var(--colorTextSecondary); }
input { font: inherit; color: inherit; width: 100%; min-height: 2.75rem; padding: 0 .75rem; border: 1px solid var(--line);
  border-radius: var(--borderRadius); background: var(--colorBackground); caret-color: var(--colorText); }
input::placeholder { color: var(--colorTextSecondary); opacity: .7; }
input:focus-visible { outline: 2px solid var(--colorPrimary); outline-offset: 1px; }
input[aria-invalid="true"] { border-color: var(--colorDanger); }
[role="alert"] { margin: 0; font-size: .875em; color: var(--colorDanger); }
[role="alert"]:empty { display: none; }
`

/** The card's form, in a frame of the network's own: the page around it never learns the number. */
export function CardFrame({ lang, words }: { readonly lang: string; readonly words: CardWords }) {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <title>{words.cardTitle}</title>
        <style>{raw(STYLES)}</style>
      </head>
      <body>
        <form novalidate>
          <CardFields words={words} />
          <p role="alert" />
        </form>
        <script type="application/json" id="words">
          {raw(JSON.stringify(words).replaceAll('<', '\\u003c'))}
        </script>
        <script src="/v3/card-frame.js" type="module" />
      </body>
    </html>
  )
}
