import { OnetillError } from '@onetill/contract'
import type { Db } from '@onetill/db'
import { askAttempt } from './attempt/ask-attempt'
import { ATTEMPT_MOVES } from './attempt/attempt-moves'
import { createFlowRecord } from './attempt/flow-record'
import { findLookup } from './attempt/identify-payer'
import { payCheckout } from './attempt/pay-checkout'
import { probeChannel } from './attempt/probe-channel'
import { readChannelHealth } from './attempt/read-channel-health'
import { watchFlows } from './attempt/watch-flows'
import { createBatches } from './batches'
import type { Cashier } from './cashier'
import type { PaymentChannel } from './channels/channel'
import { createRegistry } from './channels/registry'
import { cancelCheckout } from './checkout/cancel-checkout'
import { checkCheckout } from './checkout/check-checkout'
import { CHECKOUT_MOVES, CHECKOUT_STARTS } from './checkout/checkout-moves'
import { expireCheckout } from './checkout/expire-checkout'
import { lookAtCheckout } from './checkout/look-at-checkout'
import { noteGesture } from './checkout/note-gesture'
import { openTopUp } from './checkout/open-top-up'
import { previewCheckout } from './checkout/preview-checkout'
import { updateCheckout } from './checkout/update-checkout'
import type { Deps, Payouts } from './deps'
import { answerDispute } from './dispute/answer-dispute'
import { decideDispute } from './dispute/decide-dispute'
import { DISPUTE_MOVES } from './dispute/dispute-moves'
import { disputeOf, listDisputes, merchantDisputes } from './dispute/read-disputes'
import { recordDispute } from './dispute/record-dispute'
import { handleMessage } from './inbox/handle-message'
import { receiveNotification } from './inbox/receive-notification'
import { checkMoves } from './moves'
import { claimOrder } from './order/claim-order'
import { fulfilOrder } from './order/fulfil-order'
import { FULFILMENT_MOVES } from './order/fulfilment-moves'
import { merchantBooks } from './order/merchant-books'
import { buyerOrders, merchantOrders, orderOf, refundsOf } from './order/read-orders'
import { settleOrders } from './order/settle-orders'
import { listPayouts, merchantPayouts } from './payout/list-payouts'
import { merchantMoney } from './payout/merchant-money'
import { merchantStatement } from './payout/merchant-statement'
import { PAYOUT_MOVES } from './payout/payout-moves'
import { requestPayout } from './payout/request-payout'
import { askPayout } from './payout/send-payout'
import type { CompiledMatrix } from './plan/compile-matrix'
import type { Catalog, Clock, Stock, Urls, Zones } from './ports'
import { readBill, uploadBill } from './reconcile/read-bill'
import { readDueBills } from './reconcile/read-due-bills'
import { billOf, listBills, listFindings } from './reconcile/read-findings'
import { readTrialTotals } from './reconcile/read-trial-totals'
import { resolveFinding } from './reconcile/resolve-finding'
import { REFUND_MOVES } from './refund/refund-moves'
import { refundOrder } from './refund/refund-order'
import { askRefund } from './refund/send-refund'
import { createStatements } from './statements'
import type { Attestation } from './surface/attest-client'
import { knowClients } from './surface/know-clients'
import { changeTerms } from './terms/change-terms'
import { ensureTerms, termsOf } from './terms/ensure-terms'
import { previewTerms } from './terms/preview-terms'
import { termsHistory } from './terms/terms-history'
import { readTermsView } from './terms/view-terms'
import { changeWallet, readWallet } from './wallet/wallet'

export type CashierOptions = {
  readonly db: Db
  /** The deployed networks. The balance is the till's own and always there. */
  readonly channels: readonly PaymentChannel[]
  readonly stock: Stock
  readonly catalog: Catalog
  readonly clock: Clock
  readonly matrix: CompiledMatrix
  readonly urls: Urls
  /** How Onetill's own apps prove themselves; without it nobody is attested. */
  readonly attestation?: Attestation
  /** The bank behind payouts; without it nothing is paid out. */
  readonly payouts?: Payouts
  /** The first day (YYYY-MM-DD) whose bills are compared by themselves; history brought along has none. */
  readonly billsSince?: string
  /** Without it a merchant's days are UTC's. */
  readonly zones?: Zones
}

/** Builds the till, and refuses to when its tables of moves, its matrix or its channels are unsound. */
export function createCashier(options: CashierOptions): Cashier {
  checkTables()
  const deps: Deps = {
    db: options.db,
    stock: options.stock,
    catalog: options.catalog,
    channels: createRegistry(options.channels),
    clock: options.clock,
    matrix: options.matrix,
    urls: options.urls,
    record: createFlowRecord(options.db, options.clock),
    clientOf: knowClients(options.attestation),
    statements: createStatements(options.stock, options.catalog),
    batches: createBatches(() => deps),
    payouts: options.payouts,
    billsSince: options.billsSince ?? '',
    zones: options.zones ?? { zoneOf: async () => new Map() },
  }
  return {
    preview: (input, caller) => previewCheckout(deps, input, caller),
    open: (input, caller) => deps.batches.open({ input, caller }),
    buy: async (input, { viewer, ...caller }) => {
      if (!viewer) throw new OnetillError('not_signed_in')
      return deps.batches.buy({ input, caller: { ...caller, viewer } })
    },
    topUp: (input, caller) => openTopUp(deps, input, caller),
    update: (input, caller) => updateCheckout(deps, input, caller),
    pay: (input, caller) => payCheckout(deps, input, caller),
    look: (ref, caller) => lookAtCheckout(deps, ref, caller),
    check: (ref, caller) => checkCheckout(deps, ref, caller),
    cancel: (ref, caller) => cancelCheckout(deps, ref, caller),
    notify: (channel, raw) => receiveNotification(deps, channel, raw),
    identify: (channel) => findLookup(deps, channel),
    refund: (input, viewer) => refundOrder(deps, input, viewer),
    orderOf: (ref, viewer) => orderOf(deps, ref, viewer),
    refundsOf: (ref, viewer) => refundsOf(deps, ref, viewer),
    buyerOrders: (viewer, cursor) => buyerOrders(deps, viewer, cursor),
    merchantOrders: (viewer, merchantId, filter = {}) =>
      merchantOrders(deps, viewer, merchantId, filter),
    fulfil: (viewer, orderId, to) => fulfilOrder(deps, viewer, orderId, to),
    claimOrder: (viewer, token) => claimOrder(deps, viewer, token),
    wallet: (viewer) => readWallet(deps, viewer),
    changeWallet: (viewer, change) => changeWallet(deps, viewer, change),
    merchantBooks: (viewer, merchantId) => merchantBooks(deps, viewer, merchantId),
    channelHealth: (viewer) => readChannelHealth(deps, viewer),
    note: (ref, gesture, caller) => noteGesture(deps, ref, gesture, caller),
    terms: (viewer, merchantId) => readTermsView(deps, viewer, merchantId),
    previewTerms: (viewer, input, locale) => previewTerms(deps, viewer, input, locale),
    changeTerms: (viewer, input, locale) => changeTerms(deps, viewer, input, locale),
    termsHistory: (viewer, merchantId, cursor) => termsHistory(deps, viewer, merchantId, cursor),
    probe: (channel, knowing) => probeChannel(deps, channel, knowing),
    ...payoutsAndDisputes(deps),
    ...reconciliation(deps),
    termsOf: (merchantId) => termsOf(deps.db.write, merchantId),
    ensureTerms,
    jobs: {
      askAttempt: (attemptId) => askAttempt(deps, attemptId),
      askRefund: (refundId) => askRefund(deps, refundId),
      askPayout: (payoutId) => askPayout(deps, payoutId),
      handleInbox: (messageId) => handleMessage(deps, messageId),
      expireCheckout: (checkoutId) => expireCheckout(deps, checkoutId),
      settleOrders: () => settleOrders(deps),
      readDueBills: () => readDueBills(deps),
      watchFlows: () => watchFlows(deps),
    },
  }
}

type Part<Names extends keyof Cashier> = Pick<Cashier, Names>

/** What happens to a merchant's money once it is earned. */
function payoutsAndDisputes(
  deps: Deps,
): Part<
  | 'merchantMoney'
  | 'requestPayout'
  | 'merchantPayouts'
  | 'merchantStatement'
  | 'listPayouts'
  | 'recordDispute'
  | 'disputeOf'
  | 'merchantDisputes'
  | 'answerDispute'
  | 'listDisputes'
  | 'decideDispute'
> {
  return {
    merchantMoney: (viewer, merchantId) => merchantMoney(deps, viewer, merchantId),
    requestPayout: (input, viewer) => requestPayout(deps, input, viewer),
    merchantPayouts: (viewer, merchantId, cursor) =>
      merchantPayouts(deps, viewer, merchantId, cursor),
    merchantStatement: (viewer, period) => merchantStatement(deps, viewer, period),
    listPayouts: (viewer, filter = {}) => listPayouts(deps, viewer, filter),
    recordDispute: (tx, attemptId, news) => recordDispute(tx, deps, attemptId, news),
    disputeOf: (viewer, disputeId) => disputeOf(deps, disputeId, viewer),
    merchantDisputes: (viewer, merchantId, cursor) =>
      merchantDisputes(deps, viewer, merchantId, cursor),
    answerDispute: (input, viewer) => answerDispute(deps, input, viewer),
    listDisputes: (viewer, filter = {}) => listDisputes(deps, viewer, filter),
    decideDispute: (input, viewer) => decideDispute(deps, input, viewer),
  }
}

/** Our books beside the networks'. */
function reconciliation(
  deps: Deps,
): Part<
  | 'listBills'
  | 'billOf'
  | 'listFindings'
  | 'readBill'
  | 'uploadBill'
  | 'resolveFinding'
  | 'trialTotals'
> {
  return {
    listBills: (viewer) => listBills(deps, viewer),
    billOf: (viewer, billId) => billOf(deps, viewer, billId),
    listFindings: (viewer, filter) => listFindings(deps, viewer, filter),
    readBill: (bill, viewer) => readBill(deps, bill, viewer),
    uploadBill: (bill, viewer) => uploadBill(deps, bill, viewer),
    resolveFinding: (input, viewer) => resolveFinding(deps, input, viewer),
    trialTotals: (viewer) => readTrialTotals(deps, viewer),
  }
}

function checkTables(): void {
  checkMoves('checkout', CHECKOUT_MOVES, CHECKOUT_STARTS)
  checkMoves('attempt', ATTEMPT_MOVES, ['created'])
  checkMoves('refund', REFUND_MOVES, ['requested'])
  checkMoves('fulfilment', FULFILMENT_MOVES, ['unfulfilled'])
  checkMoves('payout', PAYOUT_MOVES, ['requested'])
  checkMoves('dispute', DISPUTE_MOVES, ['opened'])
}
