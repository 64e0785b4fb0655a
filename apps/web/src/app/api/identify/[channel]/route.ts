import { OnetillError, zId } from '@onetill/contract'
import { type NextRequest, NextResponse } from 'next/server'
import { answerError } from '../../../../server/answer-error'
import { keepVisit } from '../../../../server/payer-cookies'
import { getServices } from '../../../../server/services'
import { siteOf } from '../../../../server/site-of'

const zCheckoutId = zId('checkout')

type Props = { params: Promise<{ channel: string }> }

/** Sends a payer's browser to a network that tells who they are, and marks it as the one that may come back. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  try {
    const { channel } = await params
    const checkoutId = zCheckoutId.safeParse(request.nextUrl.searchParams.get('checkout'))
    if (!checkoutId.success) throw new OnetillError('not_found')
    const site = siteOf(request)
    const detour = getServices().payerDetour.begin({ channel, checkoutId: checkoutId.data, site })
    const response = NextResponse.redirect(detour.address, { status: 302, headers: NOT_KEPT })
    keepVisit(response, detour.visit)
    return response
  } catch (error) {
    return answerError(error, request)
  }
}

const NOT_KEPT = { 'cache-control': 'no-store' }
