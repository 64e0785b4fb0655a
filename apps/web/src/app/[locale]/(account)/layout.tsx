import type { ReactNode } from 'react'
import { BareFrame } from '@/shell/bare-frame'

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <BareFrame>{children}</BareFrame>
}
