import type { ReactNode } from 'react'
import { AppFrame } from '@/shell/app-frame'

export default function SocialLayout({ children }: { children: ReactNode }) {
  return <AppFrame>{children}</AppFrame>
}
