import { expect, it } from 'vitest'
import { messages as english } from './messages-en'
import { messages as chinese } from './messages-zh-cn'

type Words = { [key: string]: string | Words }

function flatten(words: Words, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flatten(value, `${path}${key}.`),
  )
}

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1]))].sort()

it('says everything in both languages', () => {
  const keys = (words: Words) =>
    flatten(words)
      .map(([key]) => key)
      .sort()
  expect(keys(english)).toEqual(keys(chinese))
})

it('fills in the same blanks in both languages', () => {
  const inEnglish = new Map(flatten(english))
  for (const [key, text] of flatten(chinese)) {
    expect([key, placeholders(inEnglish.get(key) ?? '')]).toEqual([key, placeholders(text)])
  }
})

it('leaves nothing unsaid', () => {
  for (const [key, text] of [...flatten(english), ...flatten(chinese)]) {
    expect([key, text.trim().length > 0]).toEqual([key, true])
  }
})

it('has no Chinese left in the English words', () => {
  const names = ['common.locale.zh', 'common.locale.zhShort']
  const left = flatten(english).filter(
    ([key, text]) => /\p{Script=Han}/u.test(text) && !names.includes(key),
  )
  expect(left).toEqual([])
})
