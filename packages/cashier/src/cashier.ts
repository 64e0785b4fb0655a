import type {
  AnswerDispute,
  BillSummary,
  BuyNow,
  ChangedTerms,
  ChangeTerms,
  Channel,
  ChannelHealth,
  CheckoutLook,
  CloseDispute,
  DisputeState,
  DisputeView,
  FindingClass,
  FindingView,
  Gesture,
  Locale,
  MerchantBooks,
  MerchantMoney,
  MerchantStatement,
  OpenCheckout,
  OpenedCheckout,
  OrderView,
  Outcome,
  Page,
  PayCheckout,
  PayoutState,
  PayoutView,
  Plan,
  PreviewTerms,
  RefundOrder,
  RefundView,
  RequestPayout,
  ResolveFinding,
  ReviewedDispute,
  ReviewedPayout,
  StatementPeriod,
  TermsHistoryEntry,
  TermsPreview,
  TermsView,
  TopUp,
  UpdateCheckout,
  Viewer,
  WalletView,
} from '@onetill/contract'
import type { Tx } from '@onetill/db'
import type { TrialTotal } from '@onetill/ledger'
import type { Caller, CheckoutRef } from './caller'
import type { PayerLookup, PaymentChannel, RawNotification, RawReply } from './channels/channel'
import type { DisputeNews } from './dispute/record-dispute'
import type { MerchantConditions } from './plan/plan-input'
import type { WantedBill } from './reconcile/read-bill'

/** The till: the only way money moves for goods. No caller names a channel. */
export type Cashier = {
  /** Prices a basket, holds its stock and decides how it can be paid. One transaction, no network call. */
  open(input: OpenCheckout, caller: Caller): Promise<OpenedCheckout>
  /** What `open` would decide for this basket and this caller. Nothing is opened, held or stored. */
  preview(input: Pick<OpenCheckout, 'lines' | 'surface' | 'address'>, caller: Caller): Promise<Plan>
  /** Buys at once from the viewer's balance, once per key: `open` and `pay` in one statement. */
  buy(input: BuyNow, caller: Caller): Promise<Outcome>
  /** Puts money into the viewer's own balance: a checkout that the balance can't pay for. */
  topUp(input: TopUp, caller: Caller): Promise<OpenedCheckout>
  update(input: UpdateCheckout, caller: Caller): Promise<CheckoutLook>
  /** Pays once per key; the same key and body always answer the same. */
  pay(input: PayCheckout, caller: Caller): Promise<Outcome>
  /** The checkout as this caller may see it, planned anew for the software they hold. */
  look(ref: CheckoutRef, caller: Caller): Promise<CheckoutLook>
  /** "I have paid": asks the network about open attempts, then looks. */
  check(ref: CheckoutRef, caller: Caller): Promise<CheckoutLook>
  cancel(ref: CheckoutRef, caller: Caller): Promise<CheckoutLook>
  /** Stores a network's message once and answers as the network expects; the work is a job. */
  notify(channel: string, raw: RawNotification): Promise<RawReply>
  /** How a network tells who is about to pay. Throws `not_found` for one that doesn't. */
  identify(channel: string): PayerLookup
  /** Sends money back, once per key, never more than was captured. */
  refund(input: RefundOrder, viewer: Viewer | null): Promise<RefundView>

  /** An order by its unguessable token, or by id for its buyer and its merchant's team. */
  orderOf(
    ref: { readonly token: string } | { readonly orderId: string },
    viewer: Viewer | null,
  ): Promise<OrderView>
  refundsOf(
    ref: { readonly token: string } | { readonly orderId: string },
    viewer: Viewer | null,
  ): Promise<readonly RefundView[]>
  buyerOrders(viewer: Viewer, cursor?: string | null): Promise<Page<OrderView>>
  merchantOrders(viewer: Viewer, merchantId: string, filter?: OrderFilter): Promise<Page<OrderView>>
  fulfil(viewer: Viewer, orderId: string, to: 'shipped' | 'delivered'): Promise<OrderView>
  /** Ties an order bought as a guest to the signed-in holder of its token. */
  claimOrder(viewer: Viewer, token: string): Promise<OrderView>

  wallet(viewer: Viewer): Promise<WalletView>
  changeWallet(
    viewer: Viewer,
    change: { readonly oneTapLimitMinor?: bigint; readonly frozen?: boolean },
  ): Promise<WalletView>
  merchantBooks(viewer: Viewer, merchantId: string): Promise<MerchantBooks>

  /** How the networks have been doing: for reviewers and admins, to others it doesn't exist. */
  channelHealth(viewer: Viewer): Promise<readonly ChannelHealth[]>

  /** What a buyer did with the plan they saw that leaves no trace elsewhere; noted once. */
  note(ref: CheckoutRef, gesture: Gesture, caller: Caller): Promise<void>

  /** How a merchant may be paid, for its team. */
  terms(viewer: Viewer, merchantId: string): Promise<TermsView>
  /** Tries an owner's draft on the merchant's last checkouts; writes nothing. */
  previewTerms(viewer: Viewer, input: PreviewTerms, locale: Locale): Promise<TermsPreview>
  /** Saves an owner's draft, or refuses it with its reasons. */
  changeTerms(viewer: Viewer, input: ChangeTerms, locale: Locale): Promise<ChangedTerms>
  termsHistory(
    viewer: Viewer,
    merchantId: string,
    cursor?: string | null,
  ): Promise<Page<TermsHistoryEntry>>

  /** What a merchant has, what of it is held back, and what can be paid out now; for its team. */
  merchantMoney(viewer: Viewer, merchantId: string): Promise<MerchantMoney>
  /** Sends available money to the merchant's bank, once per key, never below the reserve; for its owner. */
  requestPayout(input: RequestPayout, viewer: Viewer): Promise<PayoutView>
  merchantPayouts(
    viewer: Viewer,
    merchantId: string,
    cursor?: string | null,
  ): Promise<Page<PayoutView>>
  /** Opening, every movement and closing of a merchant's money over some days; for its team. */
  merchantStatement(viewer: Viewer, period: StatementPeriod): Promise<MerchantStatement>
  /** All merchants' payouts, newest first; for administrators. */
  listPayouts(viewer: Viewer, filter?: PayoutFilter): Promise<Page<StaffPayout>>

  /**
   * Writes down a network's news of a dispute, in the caller's transaction: money is held, released or lost. For the
   * handler of notifications; nobody else brings such news.
   */
  recordDispute(tx: Tx, attemptId: string, news: DisputeNews): Promise<void>
  disputeOf(viewer: Viewer, disputeId: string): Promise<StaffDispute>
  merchantDisputes(
    viewer: Viewer,
    merchantId: string,
    cursor?: string | null,
  ): Promise<Page<DisputeView>>
  /** Adds a merchant's evidence until the deadline; for its team. */
  answerDispute(input: AnswerDispute, viewer: Viewer): Promise<DisputeView>
  /** All disputes, newest first; for administrators. */
  listDisputes(viewer: Viewer, filter?: DisputeFilter): Promise<Page<StaffDispute>>
  /** Writes down an outcome that a network told a person; for administrators. */
  decideDispute(input: CloseDispute, viewer: Viewer): Promise<void>

  /** The newest reading of every network's latest days; for administrators, like all that follows. */
  listBills(viewer: Viewer): Promise<readonly BillSummary[]>
  billOf(viewer: Viewer, billId: string): Promise<BillSummary>
  listFindings(viewer: Viewer, filter: FindingFilter): Promise<Page<FindingView>>
  /** Fetches a day's bill and compares it with our books; returns the reading's id. */
  readBill(bill: WantedBill, viewer: Viewer): Promise<string>
  /** Compares a bill file that a person fetched. */
  uploadBill(bill: WantedBill & { readonly text: string }, viewer: Viewer): Promise<string>
  /** All balances by kind of account; each currency sums to zero. */
  trialTotals(viewer: Viewer): Promise<readonly TrialTotal[]>
  /** Makes our books equal the bill by one transfer. */
  resolveFinding(input: ResolveFinding, viewer: Viewer): Promise<FindingView>

  /**
   * Asks a network as often as its flows' breakers need to take a stand. Told that it was `repaired`, open breakers
   * rest no longer: good answers close them, bad ones open them again.
   */
  probe(channel: Channel, knowing: { readonly repaired: boolean }): Promise<void>
  termsOf(merchantId: string): Promise<MerchantConditions>
  /** Gives a newly verified merchant its terms and the contracts the platform carries. Again, it does nothing. */
  ensureTerms(tx: Tx, merchantId: string, currency: string): Promise<void>

  /** What the worker runs. Each may run again at any time without a second effect. */
  readonly jobs: {
    askAttempt(attemptId: string): Promise<void>
    askRefund(refundId: string): Promise<void>
    askPayout(payoutId: string): Promise<void>
    handleInbox(messageId: string): Promise<void>
    expireCheckout(checkoutId: string): Promise<void>
    /** Makes the pending money of orders whose time has come available; returns how many. */
    settleOrders(): Promise<number>
    /** Reads the networks' bills of the last days that are due; returns how many. */
    readDueBills(): Promise<number>
    /** Probes flows whose breaker is half open, and forgets old minutes. */
    watchFlows(): Promise<void>
  }
}

export type OrderFilter = {
  readonly cursor?: string | null
  /** An order number, a buyer's name or e-mail, or a title. */
  readonly q?: string
  readonly fulfilment?: 'unfulfilled' | 'shipped' | 'delivered'
}

export type PayoutFilter = { readonly cursor?: string | null; readonly state?: PayoutState }

/** A payout without its merchant's name, which is not the till's to know. */
export type StaffPayout = Omit<ReviewedPayout, 'merchant'>

export type DisputeFilter = { readonly cursor?: string | null; readonly state?: DisputeState }

export type FindingFilter = {
  readonly billId: string
  readonly class?: FindingClass
  readonly cursor?: string | null
}

/** A dispute without its merchant's name. */
export type StaffDispute = Omit<ReviewedDispute, 'merchant'> & {
  readonly merchantId: string | null
}

export type { PaymentChannel }
