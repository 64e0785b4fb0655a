import { OnetillError, zId, zLocale } from '@onetill/contract'
import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { writeCards } from '../../../../feed/write-cards'
import { answerError } from '../../../../server/answer-error'
import { getServices } from '../../../../server/services'

const zAsked = z.strictObject({
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(zId('card')).min(1).max(100)),
  shape: z.enum(['row', 'tile']),
  locale: zLocale,
})

/** Cards as they are this moment: HTML by card id. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const asked = zAsked.safeParse(Object.fromEntries(request.nextUrl.searchParams))
    if (!asked.success) throw new OnetillError('bad_request')
    const { ids, shape, locale } = asked.data
    const cards = await getServices().market.cards.cardStates(ids)
    return Response.json(await writeCards(cards, shape, locale), {
      headers: { 'cache-control': 'no-store' },
    })
  } catch (error) {
    return answerError(error, request)
  }
}
