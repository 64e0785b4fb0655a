import { codeOf } from '@onetill/api'
import { notFound } from 'next/navigation'

/** What a page shows. To whoever may not see it, as for an address that leads nowhere, there is no such page. */
export async function orHidden<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    const { code } = codeOf(error)
    const hidden = ['not_found', 'not_allowed', 'not_signed_in', 'bad_request'].includes(code)
    if (hidden) notFound()
    throw error
  }
}
