import type { Address } from '@onetill/contract'
import { expect, it } from 'vitest'
import { addressLine, changeOf, EMPTY_ADDRESS, likelyCountry, problemsOf } from './draft-details'

const HANGZHOU: Address = {
  name: '王小明',
  phone: '138 0013 8000',
  country: 'CN',
  region: '浙江省',
  city: '杭州市',
  district: '西湖区',
  line: '文三路 1 号',
  postcode: '',
}

it('asks a guest without a parcel for an e-mail only', () => {
  const draft = { email: '', address: EMPTY_ADDRESS }
  expect(problemsOf(draft, ['email'])).toEqual({ email: 'missing' })
  expect(problemsOf({ ...draft, email: 'nobody@' }, ['email'])).toEqual({ email: 'invalid' })
  expect(problemsOf({ ...draft, email: ' a@example.com ' }, ['email'])).toEqual({})
  expect(problemsOf(draft, [])).toEqual({})
})

it('names every field that a parcel in China is missing', () => {
  expect(problemsOf({ email: '', address: EMPTY_ADDRESS }, ['address'])).toEqual({
    name: 'missing',
    phone: 'missing',
    region: 'missing',
    city: 'missing',
    district: 'missing',
    line: 'missing',
  })
  expect(problemsOf({ email: '', address: HANGZHOU }, ['address'])).toEqual({})
})

it('asks less of an address elsewhere, and judges the phone everywhere', () => {
  const address = { ...HANGZHOU, country: 'SG', region: '', city: '', district: '' }
  expect(problemsOf({ email: '', address }, ['address'])).toEqual({})
  const wrong = { ...address, phone: 'call me' }
  expect(problemsOf({ email: '', address: wrong }, ['address'])).toEqual({ phone: 'invalid' })
})

it('sends only what was asked for, tidied', () => {
  const draft = { email: ' a@example.com ', address: { ...HANGZHOU, city: ' 杭州市 ' } }
  expect(changeOf(draft, ['email'])).toEqual({ email: 'a@example.com' })
  expect(changeOf(draft, ['address'])).toEqual({ address: HANGZHOU })
  expect(changeOf(draft, [])).toEqual({})
})

it('writes an address as its country does, a municipality once', () => {
  expect(addressLine(HANGZHOU)).toBe('浙江省杭州市西湖区文三路 1 号')
  const beijing = { ...HANGZHOU, region: '北京市', city: '北京市', district: '东城区' }
  expect(addressLine(beijing)).toBe('北京市东城区文三路 1 号')
  const abroad = { ...HANGZHOU, country: 'US', line: '1 Main St', city: 'Austin', region: 'TX' }
  expect(addressLine({ ...abroad, district: '', postcode: '78701' })).toBe(
    '1 Main St, Austin, TX, 78701, US',
  )
})

it.each([
  [['zh-CN', 'zh'], 'CN'],
  [['en', 'en-GB'], 'GB'],
  [['zh-Hant-HK'], 'HK'],
  [['en'], 'CN'],
  [[], 'CN'],
])('takes a reader of %j to live in %s', (languages, country) => {
  expect(likelyCountry(languages)).toBe(country)
})
