import type { BankConfig } from '@onetill/cashier/bank'
import type { AlipayConfig, StripeConfig, WechatpayConfig } from '@onetill/cashier/channels'
import type { Smtp } from './mail/send-mail'
import type { S3Options } from './storage/s3-blobs'

/** What an app hands in from its environment. The package itself reads none. */
export type ServicesConfig = {
  readonly databaseUrl: string
  readonly databaseReadUrl?: string
  readonly connections?: number
  /** The public address of the site, without a trailing slash. */
  readonly webUrl: string
  readonly sealKey: string
  readonly smtp?: Smtp
  readonly s3?: S3Options
  /** The platform's own contracts with the networks. */
  readonly wechatpay?: Omit<WechatpayConfig, 'fetch' | 'now'>
  readonly alipay?: Omit<AlipayConfig, 'fetch' | 'now'>
  readonly stripe?: Omit<StripeConfig, 'fetch' | 'now'>
  /** The first day whose bills are compared by themselves. */
  readonly billsSince?: string
  /** The bank that carries payouts. */
  readonly bank?: Omit<BankConfig, 'fetch' | 'now'>
  /** Multiplies every rate limit: load tests on loopback raise it, nothing else does. */
  readonly limitFactor?: number
  /** Secrets of our native apps by key id; see docs/native-client.md. */
  readonly clientKeys?: ReadonlyMap<string, string>
  /** The surface lab, where it exists: never in production. */
  readonly lab?: { readonly sandboxUrl: string }
  readonly onConnectionLost?: (error: Error) => void
}
