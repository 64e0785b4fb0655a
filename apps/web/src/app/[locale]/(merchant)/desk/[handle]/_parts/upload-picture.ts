import type { MediaView } from '@onetill/contract'

export type Upload = {
  merchantId: string
  onProgress: (percent: number) => void
  /** Only who sends it and the platform may see it. */
  private?: boolean
}

/** Thrown with the server's sentence; without one when nothing answered. */
export class UploadError extends Error {
  override readonly name = 'UploadError'
}

/** Sends one picture. XMLHttpRequest, because fetch doesn't tell how far an upload has come. */
export function uploadPicture(file: File, upload: Upload): Promise<MediaView> {
  const { merchantId, onProgress } = upload
  const query = new URLSearchParams({ merchant: merchantId })
  if (upload.private) query.set('private', '1')
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/media?${query}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total > 0 ? Math.round((loaded * 100) / total) : 0)
    request.onload = () => {
      if (request.status === 201) resolve(request.response as MediaView)
      else reject(new UploadError(sentenceIn(request.response)))
    }
    request.onerror = () => reject(new UploadError())
    request.send(file)
  })
}

function sentenceIn(answer: unknown): string | undefined {
  return ((answer ?? {}) as { sentence?: string }).sentence
}
