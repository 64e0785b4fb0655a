import type { ReactNode } from 'react'
import { Rail } from './rail'
import { TabBar } from './tab-bar'
import { ViewerProvider } from './viewer'

/** The social pages: a rail on desktops, a tab bar on phones, the page between. */
export function AppFrame({ children }: { children: ReactNode }) {
  return (
    <ViewerProvider>
      <div className="mx-auto flex min-h-dvh w-full max-w-[82rem]">
        <Rail />
        <main id="main" className="min-w-0 flex-1 pb-(--tab-bar) lg:px-4 lg:pb-16">
          {children}
        </main>
      </div>
      <TabBar />
    </ViewerProvider>
  )
}

/** One reading column, with room beside it on wide screens. */
export function Column({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex justify-center gap-8">
      <div className="w-full min-w-0 max-w-[38.5rem]">{children}</div>
      {aside && (
        <aside className="sticky top-0 hidden h-dvh w-72 shrink-0 overflow-y-auto py-6 xl:block">
          {aside}
        </aside>
      )}
    </div>
  )
}

/** For grids of pictures. */
export function WideColumn({ children }: { children: ReactNode }) {
  return <div className="mx-auto w-full max-w-[62rem]">{children}</div>
}
