'use client'

import { Button, ErrorState, LinkButton } from '@onetill/ui'
import { useTranslations } from 'next-intl'

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void }

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const words = useTranslations('errors.broken')
  return (
    <main id="main" className="flex min-h-dvh items-center justify-center">
      <ErrorState
        heading="h1"
        title={words('title')}
        detail={
          <>
            {words('detail')}
            {error.digest && (
              <span className="figures mt-2 block text-xs text-ink-3">
                {words('reference', { reference: error.digest })}
              </span>
            )}
          </>
        }
        action={
          <>
            <Button variant="primary" onClick={retry}>
              {words('action')}
            </Button>
            <LinkButton href="/">{words('home')}</LinkButton>
          </>
        }
      />
    </main>
  )
}
