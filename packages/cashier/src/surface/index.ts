export {
  ATTESTATION_TOLERANCE_SECONDS,
  type Attestation,
  type AttestationFailure,
  type AttestedClient,
  attestClient,
} from './attest-client'
export { type ClientCache, createClientCache } from './client-cache'
export { compareVersions, versionBand } from './compare-versions'
export { type DeclaredClient, type DetectOptions, detectClient } from './detect-client'
export type { HeadersLike } from './read-headers'
