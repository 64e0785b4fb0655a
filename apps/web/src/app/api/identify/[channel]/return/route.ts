import { type NextRequest, NextResponse } from 'next/server'
import { answerError } from '../../../../../server/answer-error'
import {
  endVisit,
  keepPayer,
  PAYER_COOKIE,
  VISIT_COOKIE,
} from '../../../../../server/payer-cookies'
import { getServices } from '../../../../../server/services'
import { siteOf } from '../../../../../server/site-of'

type Props = { params: Promise<{ channel: string }> }

/** Takes a payer's browser in again: back to the same checkout, its hold untouched, the payer's id in a cookie. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  try {
    const { channel } = await params
    const { checkoutId, payer } = await getServices().payerDetour.finish({
      channel,
      answer: Object.fromEntries(request.nextUrl.searchParams),
      visit: request.cookies.get(VISIT_COOKIE)?.value,
      payer: request.cookies.get(PAYER_COOKIE)?.value,
    })
    const back = new URL(`/pay/${checkoutId}`, siteOf(request))
    if (!payer) back.searchParams.set('payer', 'unknown')
    const response = NextResponse.redirect(back, {
      status: 303,
      headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    })
    endVisit(response)
    if (payer) keepPayer(response, payer)
    return response
  } catch (error) {
    return answerError(error, request)
  }
}
