import { answerNotification } from '@onetill/api'
import { answerError } from '../../../../server/answer-error'
import { getServices } from '../../../../server/services'

/** Where payment networks report to. */
export async function POST(request: Request, { params }: { params: Promise<{ channel: string }> }) {
  const { channel } = await params
  try {
    return await answerNotification(getServices().cashier, channel, request)
  } catch (error) {
    return answerError(error, request)
  }
}
