export type Blob = { readonly bytes: Uint8Array; readonly contentType: string }

/** Keeps pictures by key. What is put under a key never changes, so it may be cached for good. */
export interface BlobStore {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  get(key: string): Promise<Blob | null>
  remove(key: string): Promise<void>
}
