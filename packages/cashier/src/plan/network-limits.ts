import type { Channel } from '@onetill/contract'

type Limits = {
  /** Smallest charge per currency, in its minor unit. The currencies listed are the only ones the network takes. */
  readonly minimums: Readonly<Record<string, bigint>>
  /** Roughly what the network keeps, in hundredths of a percent: only ever compared, never charged. */
  readonly costBasisPoints: number
}

/** What a network itself allows, whatever the contract says. */
export const NETWORK_LIMITS: Readonly<Record<Channel, Limits>> = {
  // Our own ledger: every currency a merchant may settle in, from one minor unit.
  balance: {
    minimums: {
      CNY: 1n,
      USD: 1n,
      EUR: 1n,
      GBP: 1n,
      HKD: 1n,
      SGD: 1n,
      JPY: 1n,
      KRW: 1n,
      KWD: 1n,
      BHD: 1n,
    },
    costBasisPoints: 0,
  },
  // pay.weixin.qq.com: at least one fen; cross-border contracts add the listed currencies.
  wechatpay: {
    minimums: { CNY: 1n, USD: 1n, EUR: 1n, GBP: 1n, HKD: 1n, SGD: 1n, JPY: 1n, KRW: 1n },
    costBasisPoints: 60,
  },
  // opendocs.alipay.com: total_amount from 0.01; global.alipay.com lists the cross-border currencies.
  alipay: {
    minimums: { CNY: 1n, USD: 1n, EUR: 1n, GBP: 1n, HKD: 1n, SGD: 1n, JPY: 1n, KRW: 1n },
    costBasisPoints: 60,
  },
  // docs.stripe.com/currencies#minimum-and-maximum-charge-amounts. Where Stripe publishes no minimum the
  // equivalent of 50 US cents is used, rounded up. Three-decimal amounts must end in 0 at the edge.
  stripe: {
    minimums: {
      CNY: 400n,
      USD: 50n,
      EUR: 50n,
      GBP: 30n,
      HKD: 400n,
      SGD: 50n,
      JPY: 50n,
      KRW: 1000n,
      KWD: 200n,
      BHD: 200n,
    },
    costBasisPoints: 290,
  },
}
