import type { MediaView } from '@onetill/contract'

export const PICTURE_KINDS = 'image/jpeg,image/png,image/webp'
const LARGEST_PICTURE_BYTES = 15 * 1024 * 1024

export type Uploaded =
  | { readonly kind: 'stored'; readonly key: string }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'refused'; readonly sentence?: string }

type Wanted = { readonly merchantId: string; readonly private: boolean }

/** Stores a picture for the merchant. One that can't be stored is an answer, not an exception. */
export async function uploadPicture(file: File, wanted: Wanted): Promise<Uploaded> {
  if (file.size > LARGEST_PICTURE_BYTES) return { kind: 'too_large' }
  const query = new URLSearchParams({ merchant: wanted.merchantId })
  if (wanted.private) query.set('private', '1')
  try {
    const answer = await fetch(`/api/media?${query}`, { method: 'POST', body: file })
    const body = (await answer.json()) as Partial<MediaView> & { sentence?: string }
    return body.key ? { kind: 'stored', key: body.key } : { kind: 'refused', ...pick(body) }
  } catch {
    return { kind: 'refused' }
  }
}

const pick = ({ sentence }: { sentence?: string }) => (sentence ? { sentence } : {})
