import { expect, it } from 'vitest'
import { oneOf, single, withSearch } from './read-search'

it('reads one value, and nothing from what is missing, empty or doubled', () => {
  expect(single('tea')).toBe('tea')
  for (const value of [undefined, '', ['a', 'b']]) expect(single(value)).toBeUndefined()
})

it('takes known values only', () => {
  expect(oneOf(['verified', 'suspended'], 'suspended')).toBe('suspended')
  expect(oneOf(['verified', 'suspended'], 'deleted')).toBeUndefined()
  expect(oneOf(['verified'], ['verified', 'verified'])).toBeUndefined()
})

it('writes only what is set, safely', () => {
  expect(withSearch('/admin/people', {})).toBe('/admin/people')
  expect(withSearch('/admin/people', { q: 'a&b=1', role: undefined })).toBe(
    '/admin/people?q=a%26b%3D1',
  )
})
