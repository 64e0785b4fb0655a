/** Largest payment one tap takes from a balance until its owner says otherwise. Equals the column's default. */
export const ONE_TAP_LIMIT_MINOR = 50_000n
