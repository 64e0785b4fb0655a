import { notFound } from 'next/navigation'

// Any address can be asked for; caching the answer for each would let a stranger fill the cache.
export const dynamic = 'force-dynamic'

export default function UnknownPage(): never {
  notFound()
}
