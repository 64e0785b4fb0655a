import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { env } from '@/env'

export const dynamic = 'force-dynamic'

/** The kitchen sink: every component with awkward samples. Not part of a production site. */
export default function KitchenLayout({ children }: { children: ReactNode }) {
  if (env.ONETILL_ENV === 'production') notFound()
  return children
}
