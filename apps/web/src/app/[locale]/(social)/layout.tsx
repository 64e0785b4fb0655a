import type { ReactNode } from 'react'
import { FeedMemoryProvider } from '@/feed/feed-memory'
import { AppFrame } from '@/shell/app-frame'

export default function SocialLayout({ children }: { children: ReactNode }) {
  return (
    <AppFrame>
      <FeedMemoryProvider>{children}</FeedMemoryProvider>
    </AppFrame>
  )
}
