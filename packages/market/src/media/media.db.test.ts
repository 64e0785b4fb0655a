import { newId } from '@onetill/db'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { picture } from '../testing/sample-product'
import { openScene } from '../testing/scene'
import { MAX_IMAGE_BYTES } from './encode-image'

const { db, market, seedPerson, seedMerchant } = await openScene()
const { media } = market
const shop = await seedMerchant()

const unreadable = { code: 'media_unreadable' }
const upload = (bytes: Uint8Array) => media.uploadImage(shop.owner, { bytes })
const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#369' } })

describe('an uploaded picture', () => {
  it('is kept as WebP in several widths, upright and without metadata', async () => {
    const bytes = await canvas(1500, 1000)
      .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { key, width, height } = await upload(bytes)
    expect([width, height]).toEqual([1000, 1500])
    for (const [wanted, got] of [
      [100, 320],
      [640, 640],
      [800, 1000],
      [4000, 1000],
    ] as const) {
      const stored = await media.readMedia(null, key, wanted)
      const facts = await sharp(stored.bytes).metadata()
      expect(facts).toMatchObject({ format: 'webp', width: got })
      expect([facts.exif, facts.orientation, facts.xmp]).toEqual([undefined, undefined, undefined])
    }
  })

  it('is never larger than 2048 either way', async () => {
    expect(await upload(await canvas(3000, 1500).png().toBuffer())).toMatchObject({
      width: 2048,
      height: 1024,
    })
  })

  it.each(['png', 'webp', 'gif'] as const)('may be a %s', async (format) => {
    const bytes = await canvas(40, 30).toFormat(format).toBuffer()
    expect(await upload(bytes)).toMatchObject({ width: 40, height: 30 })
  })

  it('is refused when broken, cut short, or of a kind that is not taken', async () => {
    const whole = await canvas(400, 300).jpeg().toBuffer()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    const avif = await canvas(64, 64).avif().toBuffer()
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
    const mask = Buffer.concat([Buffer.from('GIF89a'), svg])
    const noise = Buffer.concat([whole.subarray(0, 20), Buffer.alloc(500, 7)])
    const files = [whole.subarray(0, 700), svg, avif, heic, mask, noise, Buffer.alloc(0)]
    for (const bytes of files) await expect(upload(bytes)).rejects.toMatchObject(unreadable)
    await expect(upload(Buffer.from('plain text'))).rejects.toMatchObject(unreadable)
  })

  it('is refused above 15 MB, and when a small file unfolds into 900 million pixels', async () => {
    const heavy = Buffer.alloc(MAX_IMAGE_BYTES + 1)
    await expect(upload(heavy)).rejects.toMatchObject({ code: 'media_too_large' })
    await expect(upload(pngHeader(30_000, 30_000))).rejects.toMatchObject(unreadable)
  })

  it('leaves no row behind when refused', async () => {
    const count = await db.write.media.count()
    await expect(upload(Buffer.from('GIF89a broken'))).rejects.toMatchObject(unreadable)
    expect(await db.write.media.count()).toBe(count)
  })
})

describe('a private picture', () => {
  it('exists only for its owner and reviewers', async () => {
    const { key } = await media.uploadImage(shop.owner, {
      ...{ bytes: await picture(), merchantId: shop.id, private: true },
    })
    const gone = { code: 'not_found' }
    expect(await media.readMedia(shop.owner, key, 320)).toMatchObject({ private: true })
    expect(await media.readMedia(await seedPerson('reviewer'), key, 320)).toBeTruthy()
    await expect(media.readMedia(null, key, 320)).rejects.toMatchObject(gone)
    await expect(media.readMedia(await seedPerson(), key, 320)).rejects.toMatchObject(gone)
    await expect(media.readMedia(shop.owner, newId('media'), 320)).rejects.toMatchObject(gone)
  })

  it("cannot be put into a stranger's merchant", async () => {
    const stranger = await seedPerson()
    const bytes = await picture()
    await expect(media.uploadImage(stranger, { bytes, merchantId: shop.id })).rejects.toMatchObject(
      { code: 'not_found' },
    )
  })
})

/** A PNG that claims a size and has no pixels: what a decompression bomb looks like from its head. */
function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(33)
  header.write('\x89PNG\r\n\x1a\n', 'latin1')
  header.writeUInt32BE(13, 8)
  header.write('IHDR', 12, 'latin1')
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  header.set([8, 2, 0, 0, 0], 24)
  return header
}
