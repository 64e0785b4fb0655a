import type { AnswerDispute, DisputeView, Viewer } from '@onetill/contract'
import type { Services } from './services'

/** Takes a merchant's evidence: its pictures are its own and private, as the market says; the rest is the till's. */
export async function answerDispute(
  { cashier, market }: Services,
  viewer: Viewer,
  input: AnswerDispute,
): Promise<DisputeView> {
  const { merchantId } = await cashier.disputeOf(viewer, input.disputeId)
  if (merchantId && input.pictures.length > 0) {
    await market.media.demandPrivateMedia(viewer, merchantId, input.pictures)
  }
  return cashier.answerDispute(input, viewer)
}
