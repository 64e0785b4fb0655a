import { zFinancialBlock } from '@onetill/contract'
import type { Reader } from '@onetill/db'
import type { MarketContext } from '../context'
import { openFinancial } from './seal-financial'

type Account = {
  /** The approved application it stands in, which never changes again. */
  readonly ref: string
  readonly bank: string
  readonly holder: string
  readonly last: string
  readonly currency: string
}

/** Where a merchant's money goes: the account of its newest approved application, or why there is none to use. */
export async function findPayoutAccount(
  _context: MarketContext,
  reader: Reader,
  merchantId: string,
): Promise<Account | 'account_missing' | 'suspended'> {
  const merchant = await reader.merchant.findUnique({ where: { id: merchantId } })
  if (!merchant || merchant.state === 'unverified') return 'account_missing'
  if (merchant.state === 'suspended') return 'suspended'
  const application = await reader.application.findFirst({
    where: { merchantId, state: 'approved' },
    orderBy: { reviewedAt: 'desc' },
  })
  const block = (application?.financial ?? {}) as Readonly<Record<string, string | undefined>>
  const { bankName, accountHolder, accountNumberLast, settlementCurrency } = block
  if (!application || !bankName || !accountHolder || !accountNumberLast) return 'account_missing'
  return {
    ref: application.id,
    bank: bankName,
    holder: accountHolder,
    last: accountNumberLast,
    currency: settlementCurrency ?? merchant.settlementCurrency,
  }
}

/** The whole account behind a reference of {@link findPayoutAccount}, for the bank that pays into it. */
export async function openPayoutAccount(
  context: MarketContext,
  reader: Reader,
  ref: string,
): Promise<{ readonly bank: string; readonly holder: string; readonly number: string }> {
  const application = await reader.application.findUniqueOrThrow({ where: { id: ref } })
  const block = openFinancial(context.sealer, ref, application.financial as Record<string, string>)
  const {
    bankName: bank,
    accountHolder: holder,
    accountNumber: number,
  } = zFinancialBlock.parse(block)
  return { bank, holder, number }
}
