import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client, Form, Host, Platform } from '@onetill/contract'
import { describe, expect, it } from 'vitest'
import { detectClient } from './detect-client'

type Sample = {
  readonly ua: string
  readonly headers?: Readonly<Record<string, string>>
  readonly client?: string
  readonly clientVersion?: string
  readonly os?: string
  readonly device?: string
  readonly bot?: string
  readonly source: string
}

const HERE = dirname(fileURLToPath(import.meta.url))
const FILE = 'shared/corpus/user-agents.jsonl'
const found = [
  process.env.CORPUS,
  ...['..', '../..'].map((up) => resolve(HERE, '../../../..', up, FILE)),
].find((path): path is string => path !== undefined && existsSync(path))

const HOST_NAMES: Readonly<Record<string, Host>> = {
  WeChat: 'wechat',
  'WeChat Browser': 'wechat',
  'WeChat Share Extension': 'wechat',
  WeCom: 'wecom',
  DingTalk: 'dingtalk',
  'Sina Weibo': 'weibo',
  Weibo: 'weibo',
  TikTok: 'tiktok',
  Douyin: 'douyin',
  'NewsArticle App': 'toutiao',
  QQ: 'qq',
  Instagram: 'instagram',
  Facebook: 'facebook',
  'Facebook Lite': 'facebook',
  'Facebook Groups': 'facebook',
  'Facebook Messenger': 'facebook',
  'Facebook Messenger Lite': 'facebook',
  'Messenger Lite': 'facebook',
  Line: 'line',
}
const PLATFORM_NAMES: Readonly<Record<string, Platform>> = {
  Android: 'android',
  iOS: 'ios',
  iPadOS: 'ios',
  HarmonyOS: 'harmony',
  'HarmonyOS NEXT': 'harmony',
  OpenHarmony: 'harmony',
  Windows: 'windows',
  Mac: 'macos',
  'GNU/Linux': 'linux',
  Ubuntu: 'linux',
  Debian: 'linux',
  Fedora: 'linux',
}
const FORM_NAMES: Readonly<Record<string, Form>> = {
  smartphone: 'phone',
  phablet: 'phone',
  'feature phone': 'phone',
  tablet: 'tablet',
  desktop: 'desktop',
}

/** Where the corpus is wrong or means something else: which answer is contested, and why ours stands. */
const CORPUS_FAULTS: readonly {
  readonly fact: 'host' | 'version'
  readonly when: (sample: Sample) => boolean
  readonly why: string
}[] = [
  {
    fact: 'host',
    when: ({ ua, client }) => /\bwxwork\//.test(ua) && client === 'WeChat Browser',
    why: 'WeCom also carries WeChat’s token; the corpus read the second of the two',
  },
  {
    fact: 'version',
    when: ({ ua, client }) => /\bwxwork\//.test(ua) && client === 'WeChat Browser',
    why: 'the version is that of WeCom, not of the WeChat it imitates',
  },
  {
    fact: 'host',
    when: ({ headers }) =>
      headers?.['http-x-requested-with'] === 'com.myhomescreen.messenger.home.emoji.lite',
    why: 'a launcher with “messenger” in its name is not Facebook’s',
  },
]

type Tally = { right: number; total: number; fault: number; wrong: string[] }

describe.skipIf(!found)('detectClient on real user agents', () => {
  const samples = (found ? readFileSync(found, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Sample)
  const tallies = tally(samples)

  it('prints the table', () => {
    const table = Object.fromEntries(
      [...tallies].map(([fact, { right, total, fault }]) => {
        const percent = ((100 * right) / total).toFixed(2)
        return [fact, { right, total, percent, 'corpus’s fault': fault }]
      }),
    )
    console.table(table)
    for (const { fact, why } of CORPUS_FAULTS) console.log(`corpus’s fault (${fact}): ${why}`)
    expect(samples.length).toBeGreaterThan(10_000)
  })

  it.each([
    ['app hosts', 99],
    ['bots', 99],
    ['platform', 99],
    ['form', 98],
    ['version', 99],
  ])('%s agree in at least %i of a hundred', (fact, percent) => {
    const { right, total, wrong } = tallies.get(fact) as Tally
    expect((100 * right) / total, wrong.slice(0, 10).join('\n')).toBeGreaterThanOrEqual(percent)
  })
})

function tally(samples: readonly Sample[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const sample of samples) {
    const client = detectClient({ ...sample.headers, 'user-agent': sample.ua })
    const host = sample.bot ? 'bot' : HOST_NAMES[sample.client ?? '']
    const platform = PLATFORM_NAMES[sample.os ?? '']
    const form = FORM_NAMES[sample.device ?? '']
    if (host) count(sample.bot ? 'bots' : 'app hosts', client.host === host, 'host', sample, client)
    if (host && !sample.bot && sample.clientVersion) {
      count('version', agreesOnVersion(sample, client.version), 'version', sample, client)
    }
    if (platform) count('platform', client.platform === platform, null, sample, client)
    if (form) count('form', client.form === form, null, sample, client)
  }
  return tallies

  function count(
    fact: string,
    right: boolean,
    contested: 'host' | 'version' | null,
    sample: Sample,
    client: Client,
  ) {
    const entry = tallies.get(fact) ?? { right: 0, total: 0, fault: 0, wrong: [] }
    tallies.set(fact, entry)
    const fault =
      !right && CORPUS_FAULTS.some((known) => known.fact === contested && known.when(sample))
    if (fault) {
      entry.fault += 1
      return
    }
    entry.total += 1
    if (right) entry.right += 1
    else
      entry.wrong.push(
        `${client.host} ${client.platform} ${client.form} ${client.version} <- ${sample.ua}`,
      )
  }
}

/** uap-core keeps the first three numbers of a version. */
function agreesOnVersion({ clientVersion = '', source }: Sample, version: string | null): boolean {
  return (
    version === clientVersion ||
    (source === 'uap-core' && (version ?? '').startsWith(`${clientVersion}.`))
  )
}
