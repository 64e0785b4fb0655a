import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const here = new URL('.', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, here), 'utf8')

it('names what goes through the door, so that a page is sent only the components it uses', () => {
  expect(read('index.ts')).not.toMatch(/^export \*/m)
})

it('lets no component in that knows about tRPC, Next or the environment', () => {
  const files = readdirSync(here).filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
  const forbidden = /from '(next|next\/.*|@trpc\/.*|@onetill\/(?!contract).*)'|process\.env/
  expect(files.filter((name) => forbidden.test(read(name)))).toEqual([])
})
