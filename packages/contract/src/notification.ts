/**
 * Something a person is told; `kind` is an event's, and the sentence is made where it is read. `data` names what it is
 * about: `as` (buyer or merchant), `merchantId`, `merchant`, `handle`, and where they apply `applicationId`, `orderId`,
 * `refundId`, `payoutId`, `disputeId`, `to`, `currency`, `totalMinor`, `amountMinor`, `reason`, `note`.
 */
export type NotificationView = {
  readonly id: string
  readonly kind: string
  readonly data: Readonly<Record<string, string>>
  readonly readAt: Date | null
  readonly createdAt: Date
}
