import type { MediaView } from '@onetill/contract'

export type Upload = { merchantId: string; onProgress: (percent: number) => void }

/** Thrown with the server's sentence; without one when nothing answered. */
export class UploadError extends Error {
  override readonly name = 'UploadError'
}

/** Sends one picture. XMLHttpRequest, because fetch doesn't tell how far an upload has come. */
export function uploadPicture(file: File, { merchantId, onProgress }: Upload): Promise<MediaView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/media?merchant=${encodeURIComponent(merchantId)}`)
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
