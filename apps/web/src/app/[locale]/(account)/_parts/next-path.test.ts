import { describe, expect, it } from 'vitest'
import { nextPath } from './next-path'

describe('after signing in, the way leads nowhere but home or a page of ours', () => {
  const hostile = [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https:evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/ok\n//evil.example',
    undefined,
    ['/a', '/b'],
  ]
  it.each(hostile)('%j leads home', (path) => {
    expect(nextPath(path)).toBe('/')
  })
  it('a path with a query is kept', () => {
    expect(nextPath('/c/teapot-3f9?from=feed')).toBe('/c/teapot-3f9?from=feed')
  })
})
