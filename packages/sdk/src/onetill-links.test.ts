import { describe, expect, it } from 'vitest'
import { createLinks } from './onetill-links'

describe('links into a Onetill', () => {
  const links = createLinks('https://till.example/some/path?x=1')
  it('start at its origin, whatever else the address says', () => {
    expect(links.home).toBe('https://till.example/')
    expect(links.card('celadon-cup-3f9')).toBe('https://till.example/c/celadon-cup-3f9')
    expect(links.share('Ab3_9')).toBe('https://till.example/s/Ab3_9')
    expect(links.merchant('kiln')).toBe('https://till.example/m/kiln')
  })
  it('keep a name that is no name inside its part of the path', () => {
    expect(links.card('../admin?x#y')).toBe('https://till.example/c/..%2Fadmin%3Fx%23y')
  })
  it('are refused for an address without an origin', () => {
    expect(() => createLinks('/relative')).toThrow(TypeError)
  })
})
