/** Where merchants' calendars hang; wired to the market by the composition root. */
export interface Zones {
  /** IANA time zones by merchant id; a merchant that doesn't exist is absent. */
  zoneOf(merchantIds: readonly string[]): Promise<ReadonlyMap<string, string>>
}
