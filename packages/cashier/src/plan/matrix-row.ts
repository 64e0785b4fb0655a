import type {
  Confidence,
  Fit,
  Flow,
  Form,
  GoodsType,
  Host,
  Platform,
  Reason,
} from '@onetill/contract'

/** What a flow asks of the client and the page. The page and the adapter see to these. */
export const NEEDS = [
  'attestation',
  'buyer_id',
  'native_sdk',
  'openid',
  'other_device',
  'referer',
  'same_ip',
  'session',
  'top_level_navigation',
] as const
export type Need = (typeof NEEDS)[number]

/** From (inclusive) and below (exclusive) a version, or exactly the clients whose version is not known. */
export type VersionRange = { readonly from?: string; readonly below?: string } | 'unknown'

/**
 * One fact about where a flow works. Rows are read in order and the first that fits the client decides;
 * an absent list means any, an absent version means any including an unknown one.
 */
export type MatrixRow = {
  readonly id: string
  readonly flow: Flow
  readonly hosts?: readonly Host[]
  readonly platforms?: readonly Platform[]
  readonly forms?: readonly Form[]
  readonly versions?: VersionRange
  readonly verdict: RowVerdict
  /** Where the fact comes from. A fact nobody has proven carries the reason `unproven` and stays closed. */
  readonly source: string
}

export type RowVerdict =
  | {
      readonly kind: 'allow'
      readonly fit: Fit
      readonly needs: readonly Need[]
      /** The least confidence in the client with which this row may be used. */
      readonly trust: Confidence
      /** Goods the network refuses on exactly this client. */
      readonly barsGoods?: readonly GoodsType[]
    }
  | {
      readonly kind: 'refuse'
      readonly reason: Reason
      readonly facts?: Readonly<Record<string, string>>
    }

/** The capability matrix: its version is stored with every decision it made. */
export type Matrix = { readonly version: string; readonly rows: readonly MatrixRow[] }

/** An allowing verdict with everything stated. */
export function allow(
  fit: Fit,
  trust: Confidence,
  needs: readonly Need[],
  barsGoods?: readonly GoodsType[],
): RowVerdict {
  return barsGoods
    ? { kind: 'allow', fit, trust, needs, barsGoods }
    : { kind: 'allow', fit, trust, needs }
}

/** A refusing verdict with the facts that fill its sentence. */
export function refuse(reason: Reason, facts?: Readonly<Record<string, string>>): RowVerdict {
  return facts ? { kind: 'refuse', reason, facts } : { kind: 'refuse', reason }
}

/** Apps that open our pages in a web view of their own, grouped by how they treat other companies' payments. */
export const WECHAT_FAMILY = ['wechat', 'wechat_miniprogram', 'wecom'] as const
export const CHINESE_APPS = ['weibo', 'qq', 'douyin', 'toutiao', 'dingtalk', 'xiaohongshu'] as const
export const WESTERN_APPS = ['instagram', 'facebook', 'tiktok', 'line'] as const
export const MOBILE = ['ios', 'android', 'harmony'] as const
export const HANDHELD = ['phone', 'tablet'] as const
