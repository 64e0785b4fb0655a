import { OnetillError } from '@onetill/contract'
import { notFound } from 'next/navigation'

/** What is asked for, or the page that says it isn't here. */
export async function orNotFound<Found>(asked: Promise<Found>): Promise<Found> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof OnetillError && error.code === 'not_found') notFound()
    throw error
  }
}
