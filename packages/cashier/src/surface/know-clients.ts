import type { Client } from '@onetill/contract'
import type { Caller } from '../caller'
import type { Attestation } from './attest-client'
import { createClientCache } from './client-cache'
import { detectClient } from './detect-client'

/**
 * Reads the software behind each request once: however often a request is judged, its attestation counts as seen one
 * time. User agents that were met before are not read again.
 */
export function knowClients(attestation: Attestation | undefined): (caller: Caller) => Client {
  const cache = createClientCache()
  const known = new WeakMap<Caller, Client>()
  return (caller) => {
    const before = known.get(caller)
    if (before) return before
    const client = detectClient(caller.request.headers, {
      cache,
      ...(attestation ? { attestation } : {}),
      ...(caller.declared ? { declared: caller.declared } : {}),
      ...(caller.embedded ? { embedded: true } : {}),
    })
    known.set(caller, client)
    return client
  }
}
