import type { ReactNode } from 'react'
import { BareFrame } from '@/shell/bare-frame'

export default function ShareLayout({ children }: { children: ReactNode }) {
  return <BareFrame width="wide">{children}</BareFrame>
}
