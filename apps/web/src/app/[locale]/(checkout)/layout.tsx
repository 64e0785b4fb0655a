import type { ReactNode } from 'react'
import { BareFrame } from '@/shell/bare-frame'

export default function CheckoutLayout({ children }: { children: ReactNode }) {
  return <BareFrame secure>{children}</BareFrame>
}
