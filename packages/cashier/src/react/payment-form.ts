import type { Flow, Locale } from '@onetill/contract'
import type { FormPresent } from './view-of-look'

/** What a network's own fields are given. They bring their own button, because only they know when it may be pressed. */
export type PaymentFormProps = {
  readonly flow: Flow
  /** What the network's own script needs for this one payment, and where it comes from. */
  readonly present: FormPresent
  readonly locale: Locale
  /** The words of the button that pays, amount included. */
  readonly payLabel: string
  /** Where a bank's page sends the buyer back, should the network lead to one. */
  readonly returnUrl: string
  /** The network took the details or refused them for good: the cashier is asked what came of it. */
  onReturned(): void
}
