// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the samples are source text
import { describe, expect, it } from 'vitest'
import { mask } from './mask'

describe('mask', () => {
  it.each([
    ['const a = 1 // any', 'const a = 1       ', 'a comment'],
    ['/* any\nany */ b', '      \n       b', 'a comment over lines'],
    ["call('any')", "call('   ')", 'a string'],
    ["call('it\\'s any')", "call('         ')", 'an escaped quote'],
    ['`a ${b} c`', '`  ${b}  `', 'a template, but not what is inserted'],
    ['`${{ a: `x` }}`', '`${{ a: ` ` }}`', 'a template within a template'],
    ['a = /[/"]{/g', 'a = /     /g', 'a regular expression'],
    ["<p>It's a / b</p>", "<p>It's a / b</p>", 'neither an apostrophe in JSX nor a division'],
  ])('%s: blanks %s', (text, code) => {
    expect(mask(text).code).toBe(code)
  })

  it('keeps strings in the speech, without comments', () => {
    expect(mask("import 'a' // b").speech).toBe("import 'a'     ")
  })
})
