import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientWords } from '@/i18n/client-words'
import { BareFrame } from '@/shell/bare-frame'

export async function generateMetadata() {
  const words = await getTranslations('apply')
  return { title: words('title'), robots: { index: false } }
}

export default function ApplyLayout({ children }: { children: ReactNode }) {
  return (
    <BareFrame width="wide">
      <ClientWords only={['common', 'apply']}>{children}</ClientWords>
    </BareFrame>
  )
}
