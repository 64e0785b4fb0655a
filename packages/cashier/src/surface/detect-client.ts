import type { Client, Form, Host, Platform } from '@onetill/contract'
import { type Attestation, readAttestation } from './attest-client'
import type { ClientCache } from './client-cache'
import { parseVersion } from './compare-versions'
import { readForm } from './read-form'
import { type ClientHeaders, type HeadersLike, readHeaders } from './read-headers'
import { readHost } from './read-host'
import { readPlatform } from './read-platform'

/** What an authenticated partner says about its own client. The caller has checked the API key. */
export type DeclaredClient = {
  readonly host?: Host
  readonly platform?: Platform
  readonly form?: Form
  readonly version?: string | null
}

export type DetectOptions = {
  readonly attestation?: Attestation
  readonly declared?: DeclaredClient
  /** Set by our own embed route, whatever the headers say. */
  readonly embedded?: boolean
  /** Remembers readings of headers that repeat; the answer is the same with and without. */
  readonly cache?: ClientCache
}

/**
 * Works out the software in the buyer's hand: attested header, then a partner's declaration, then Client Hints,
 * then the user agent, else unknown. Pure apart from `attestation.seen`; never throws, whatever it is given.
 */
export function detectClient(headers: HeadersLike, options: DetectOptions = {}): Client {
  const read = readHeaders(headers)
  const embedded = options.embedded === true || isFramed(read)
  const inferred = frame(inferCached(read, options.cache), embedded)
  const { attestation, declared } = options
  if (read.attestation && attestation) {
    const attested = readAttestation(read.attestation, attestation)
    if (typeof attested !== 'string') {
      return {
        ...inferred,
        host: 'onetill',
        platform: attested.platform,
        form: readForm(read, attested.platform).form,
        version: attested.version,
        confidence: 'attested',
        evidence: ['onetill-client', ...inferred.evidence],
      }
    }
    return { ...inferred, evidence: [`onetill-client:${attested}`, ...inferred.evidence] }
  }
  return declared ? declareClient(inferred, declared) : inferred
}

function isFramed({ fetchDestination }: ClientHeaders): boolean {
  const destination = fetchDestination.trim().toLowerCase()
  return destination === 'iframe' || destination === 'frame' || destination === 'embed'
}

function frame(inferred: Client, embedded: boolean): Client {
  if (!embedded) return inferred
  return { ...inferred, embedded, evidence: [...inferred.evidence, 'embedded'] }
}

function inferCached(read: ClientHeaders, cache: ClientCache | undefined): Client {
  if (!cache) return inferClient(read)
  const { userAgent, requestedWith, hintPlatform, hintMobile, hintModel, hintForms } = read
  const rest = requestedWith + hintPlatform + hintMobile + hintModel + hintForms
  // A line break can't come in a header, so no two requests share a key by chance.
  const key =
    rest === ''
      ? userAgent
      : [userAgent, requestedWith, hintPlatform, hintMobile, hintModel, hintForms].join('\n')
  const known = cache.get(key)
  if (known) return known
  const inferred = inferClient(read)
  cache.set(key, inferred)
  return inferred
}

function inferClient(read: ClientHeaders): Client {
  const host = readHost(read)
  const platform = readPlatform(read)
  const form = readForm(read, platform.platform)
  const silent = !read.userAgent && !read.hintPlatform
  return {
    host: host.host,
    platform: platform.platform,
    form: form.form,
    version: parseVersion(host.version) ? host.version : null,
    confidence: silent || host.host === 'unknown' ? 'unknown' : 'inferred',
    embedded: false,
    evidence: [`host:${host.evidence}`, `platform:${platform.evidence}`, `form:${form.evidence}`],
  }
}

function declareClient(inferred: Client, declared: DeclaredClient): Client {
  const host = declared.host ?? inferred.host
  const claimed = declared.version ?? null
  const version =
    declared.version === undefined && host === inferred.host ? inferred.version : claimed
  return {
    host,
    platform: declared.platform ?? inferred.platform,
    form: declared.form ?? inferred.form,
    version: parseVersion(version) ? version : null,
    confidence: 'declared',
    embedded: inferred.embedded,
    evidence: ['declared', ...inferred.evidence],
  }
}
