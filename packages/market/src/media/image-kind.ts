export type ImageKind = 'jpeg' | 'png' | 'webp' | 'gif'

/**
 * The kind its first bytes name. Everything else is refused, SVG and HEIF (AVIF, HEIC) among it: the first can carry
 * scripts, the decoders of the second have a record of memory faults.
 */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  return undefined
}
