import { AwsClient } from 'aws4fetch'

export type S3Options = {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Pictures in an S3-compatible store instead of the database. */
export function createS3Blobs(options: S3Options) {
  const client = new AwsClient({
    accessKeyId: options.accessKeyId,
    secretAccessKey: options.secretAccessKey,
    region: options.region,
    service: 's3',
  })
  const at = (key: string) => `${options.endpoint.replace(/\/$/, '')}/${options.bucket}/${key}`
  const must = async (answer: Response) => {
    if (!answer.ok) throw new Error(`The picture store answered ${answer.status}`)
  }
  return {
    async put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
      const body = new Uint8Array(bytes)
      await must(
        await client.fetch(at(key), {
          method: 'PUT',
          body,
          headers: { 'content-type': contentType },
        }),
      )
    },
    async get(key: string): Promise<{ bytes: Uint8Array; contentType: string } | null> {
      const answer = await client.fetch(at(key))
      if (answer.status === 404) return null
      await must(answer)
      const contentType = answer.headers.get('content-type') ?? 'application/octet-stream'
      return { bytes: new Uint8Array(await answer.arrayBuffer()), contentType }
    },
    async remove(key: string): Promise<void> {
      const answer = await client.fetch(at(key), { method: 'DELETE' })
      if (answer.status !== 404) await must(answer)
    },
  }
}
