import { describe, expect, it } from 'vitest'
import { attestClient, readAttestation } from './attest-client'
import { detectClient } from './detect-client'

const KEY = { id: 'ios-8', secret: 'a secret that only the app and the cashier share' }
const keys = new Map([[KEY.id, KEY.secret]])
const at = new Date('2026-03-01T08:00:00Z')
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)
const IOS = { platform: 'ios', version: '8.2.1' } as const
const header = attestClient(IOS, KEY, at)

describe('attestation', () => {
  it('believes a signed header', () => {
    expect(readAttestation(header, { keys, now: at })).toEqual(IOS)
  })

  it.each([
    [0, true],
    [300, true],
    [-300, true],
    [301, false],
    [-301, false],
  ])('at %i seconds from the app’s clock: %s', (seconds, believed) => {
    const read = readAttestation(header, { keys, now: later(seconds) })
    expect(read).toEqual(believed ? IOS : 'clock')
  })

  it('believes a header once', () => {
    const met = new Set<string>()
    const seen = (nonce: string) => met.has(nonce) || !met.add(nonce)
    expect(readAttestation(header, { keys, now: at, seen })).toEqual(IOS)
    expect(readAttestation(header, { keys, now: at, seen })).toBe('replayed')
  })

  it.each([
    ['another version', header.replace('8.2.1', '9.0.0'), 'signature'],
    ['another platform', header.replace('ios/', 'android/'), 'signature'],
    ['another time', header.replace(/ts=(\d+)/, (_, ts) => `ts=${Number(ts) + 1}`), 'signature'],
    ['another key', header.replace('key=ios-8', 'key=ios-7'), 'unknown_key'],
    ['a short signature', header.slice(0, -2), 'malformed'],
    ['an upper-case signature', header.replace(/sig=.*/, (sig) => sig.toUpperCase()), 'malformed'],
    ['a version that is none', header.replace('8.2.1', '8..1'), 'malformed'],
    ['a clock without end', header.replace(/ts=\d+/, `ts=${'9'.repeat(12)}`), 'clock'],
    ['nothing', '', 'malformed'],
    ['8 kB', 'ios/8.2.1; key='.padEnd(8192, 'k'), 'malformed'],
  ])('refuses %s', (_, forged, failure) => {
    expect(readAttestation(forged, { keys, now: at })).toBe(failure)
  })

  it('makes the client attested, whatever its user agent says', () => {
    const client = detectClient(
      { 'user-agent': 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.49', 'onetill-client': header },
      { attestation: { keys, now: at } },
    )
    expect(client).toMatchObject({
      host: 'onetill',
      platform: 'ios',
      form: 'phone',
      version: '8.2.1',
      confidence: 'attested',
    })
  })

  it('falls back to the user agent when the signature is wrong, and says so', () => {
    const client = detectClient(
      {
        'user-agent': 'Mozilla/5.0 (iPhone) Mobile/15E148 Onetill/8.2.1',
        'onetill-client': header.replace('8.2.1', '9.0'),
      },
      { attestation: { keys, now: at } },
    )
    expect(client).toMatchObject({ host: 'onetill', version: '8.2.1', confidence: 'inferred' })
    expect(client.evidence).toContain('onetill-client:signature')
  })
})
