'use client'

import './globals.css'

/** The last resort, when even the layout failed: no provider to lean on, so both languages at once. */
export default function GlobalError({ retry }: { error: Error; retry: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="flex min-h-dvh flex-col items-center justify-center gap-3 px-6 text-center">
          <h1 className="text-xl font-semibold">页面出了点问题</h1>
          <p className="text-ink-2">已付的款不会丢，也不会重复扣款。请再试一次。</p>
          <p lang="en" className="text-sm text-ink-3">
            Something went wrong. Nothing you paid is lost, and nothing is charged twice.
          </p>
          <button
            type="button"
            onClick={retry}
            className="mt-3 min-h-11 rounded-full bg-ink px-5 font-semibold text-inverse"
          >
            再试一次 · Try again
          </button>
        </main>
      </body>
    </html>
  )
}
