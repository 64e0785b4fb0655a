import type { ApplicationView, Review, Viewer } from '@onetill/contract'
import { transaction } from '@onetill/db'
import type { Services } from './services'

/** Records a reviewer's verdict; a merchant that passes can sell from the next request on. */
export async function reviewApplication(
  services: Services,
  viewer: Viewer,
  verdict: Review,
): Promise<ApplicationView> {
  const application = await services.market.applications.review(viewer, verdict)
  if (application.state === 'approved') await openTill(services, application.merchantId)
  return application
}

/** Gives a verified merchant its terms with the cashier. The worker repeats it for a verdict whose process died. */
export async function openTill({ db, cashier }: Services, merchantId: string): Promise<void> {
  await transaction(db, async (tx) => {
    const merchant = await tx.merchant.findUniqueOrThrow({ where: { id: merchantId } })
    await cashier.ensureTerms(tx, merchantId, merchant.settlementCurrency)
  })
}
