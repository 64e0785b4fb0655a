import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { choosePage, readAddress } from './choose-page'
import { config } from './proxy'

function rewritten(path: string, cookie = '', accept = 'zh-CN'): string | undefined {
  const headers = { cookie, 'accept-language': accept }
  const request = new NextRequest(`http://localhost:3000${path}`, { headers })
  const answer = choosePage(request, readAddress(request))
  const target = answer.headers.get('x-middleware-rewrite')
  return target ? target.replace('http://localhost:3000', '') : undefined
}

describe('choosePage', () => {
  it.each([
    ['/c/tea?from=a', '', 'zh-CN', '/zh-CN/c/tea?from=a'],
    ['/c/tea', '', 'en-GB', '/en/c/tea'],
    ['/c/tea', 'locale=en', 'zh-CN', '/en/c/tea'],
    ['/en/c/tea', 'locale=zh-CN', 'zh-CN', '/en/c/tea'],
    ['/', '', 'zh-CN', '/zh-CN/feed/discover'],
    ['/en', '', 'zh-CN', '/en/feed/discover'],
    ['/', 'next-auth.session-token=x', 'zh-CN', '/zh-CN/feed/discover'],
    ['/?tab=following', '', 'zh-CN', '/zh-CN/home?tab=following'],
    ['/en?tab=following', '', 'zh-CN', '/en/home?tab=following'],
    ['/orders', 'next-auth.session-token=x', 'zh-CN', '/zh-CN/orders'],
  ])('%s with "%s" and %s becomes %s', (path, cookie, accept, target) => {
    expect(rewritten(path, cookie, accept)).toBe(target)
  })

  it('leaves interfaces, pictures and files alone', () => {
    const matcher = new RegExp(`^${config.matcher[0]}$`)
    for (const path of [
      '/api/trpc/x',
      '/media/a',
      '/_next/static/x',
      '/healthz',
      '/icon.svg',
      '/.well-known/ucp',
      '/ucp/v1',
    ]) {
      expect([path, matcher.test(path)]).toEqual([path, false])
    }
    for (const path of ['/', '/apiary', '/c/tea-3.5kg', '/healthz-report', '/mediation']) {
      expect([path, matcher.test(path)]).toEqual([path, true])
    }
  })
})
