import { expect, it } from 'vitest'
import { setRemark, writtenRemarks } from './remarks'

it('keeps one remark a field, and drops it when it is taken back', () => {
  const one = setRemark({}, 'basic.name', '')
  const two = setRemark(one, 'basic.name', 'Use the full name')
  expect(two).toEqual({ 'basic.name': 'Use the full name' })
  expect(setRemark(two, 'basic.name', undefined)).toEqual({})
})

it('sends only what says something', () => {
  const remarks = { 'basic.name': '  Use the full name ', 'basic.handle': '   ' }
  expect(writtenRemarks(remarks)).toEqual({ 'basic.name': 'Use the full name' })
})
