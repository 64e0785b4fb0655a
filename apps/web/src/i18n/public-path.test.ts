import { expect, it } from 'vitest'
import { publicPath, splitLocale } from './public-path'

it.each([
  ['/', undefined, '/'],
  ['/en', 'en', '/'],
  ['/zh-CN/c/tea', 'zh-CN', '/c/tea'],
  ['/c/en', undefined, '/c/en'],
  ['/english', undefined, '/english'],
])('%s is %s %s', (pathname, locale, path) => {
  expect(splitLocale(pathname)).toEqual(locale ? { locale, path } : { path })
})

it.each([
  ['/zh-CN', '/'],
  ['/zh-CN/home', '/'],
  ['/home', '/'],
  ['/en/feed/discover', '/'],
  ['/en/orders', '/orders'],
])('both tabs of the home page are the same address: %s', (pathname, path) => {
  expect(publicPath(pathname)).toBe(path)
})
