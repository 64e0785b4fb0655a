import sharp from 'sharp'

/** A small real JPEG, different for each hue. */
export async function samplePicture(hue = 20): Promise<Uint8Array<ArrayBuffer>> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000">
    <rect width="800" height="1000" fill="hsl(${hue} 60% 88%)"/>
    <circle cx="400" cy="520" r="230" fill="hsl(${hue} 65% 55%)"/></svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg().toBuffer())
}
