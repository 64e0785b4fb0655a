import { AUDIENCES, LOCALES, REASONS, reasonSentence } from '@onetill/contract'
import { expect, it } from 'vitest'
import { CONDITION_PROBLEMS, type ConditionProblemCode } from './check-conditions'
import { conditionSentence } from './condition-sentences'

const INTRO = `# Reasons

Written by \`reasons-page.test.ts\` from the sentences themselves, and compared with them on every run; after a change,
\`npx vitest run --project unit packages/cashier/src/plan/reasons-page.test.ts -u\` writes it anew.

## Why a flow isn't offered

Every plan names each flow that it left out with exactly one of these codes. Words in braces are filled from the facts
that come with it. Codes are only ever added.
`

const PROBLEMS = `
## Why a merchant's conditions aren't saved

A merchant's terms are checked when they are saved. An error stops the saving, a warning is shown beside it. The
sentences are those of an example.
`

/** Every fact stands for itself, so that a sentence shows where it will be filled in. */
const FACTS = Object.fromEntries(
  ['host', 'channel', 'flow', 'goodsType', 'country', 'currency', 'minimumVersion', 'minimum']
    .concat(['minimumMinor', 'maximum', 'maximumMinor', 'limit', 'missing', 'rule'])
    .map((name) => [name, `{${name}}`]),
)

const EXAMPLE = {
  ...{ channel: 'stripe', currency: 'CNY', rule: 'Feed', by: 'Everywhere' },
  ...{ maximumMinor: '100', minimumMinor: '400' },
}

const WARNINGS: readonly ConditionProblemCode[] = [
  'preference_without_contract',
  'restriction_shadowed',
]

function writePage(): string {
  const reasons = REASONS.map((reason) => {
    const rows = AUDIENCES.map((audience) => {
      const [zh, en] = LOCALES.map((locale) => reasonSentence(reason, audience, locale, FACTS))
      return `| ${audience} | ${en} | ${zh} |`
    })
    return `\n### ${reason}\n\n| for the | English | 中文 |\n|---|---|---|\n${rows.join('\n')}\n`
  })
  const problems = CONDITION_PROBLEMS.map((code) => {
    const severity = WARNINGS.includes(code) ? 'warning' : 'error'
    const problem = { code, severity, at: '', facts: EXAMPLE } as const
    const [zh, en] = LOCALES.map((locale) => conditionSentence(problem, locale))
    return `| \`${code}\` | ${severity} | ${en} | ${zh} |`
  })
  const head = '\n| code | | English | 中文 |\n|---|---|---|---|\n'
  return `${INTRO}${reasons.join('')}${PROBLEMS}${head}${problems.join('\n')}\n`
}

it('docs/reasons.md says what the till says', async () => {
  await expect(writePage()).toMatchFileSnapshot('../../../../docs/reasons.md')
})
