import { codeOf } from '@onetill/api'
import { notFound } from 'next/navigation'

/** What a page shows; an id or a cursor that leads nowhere is a page that doesn't exist. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    const { code } = codeOf(error)
    if (code === 'not_found' || code === 'bad_request') notFound()
    throw error
  }
}
