import type { Flow } from '@onetill/contract'
import { allow, HANDHELD, type MatrixRow, refuse } from '../matrix-row'

/** A network's native payment inside our own app, whose native sheet carries its SDK. */
export function inOurShell(
  flow: Extract<Flow, `${string}.app`>,
  doc: string,
  sdk: string,
): readonly MatrixRow[] {
  return [
    {
      id: `${flow}/onetill/version-unknown`,
      flow,
      hosts: ['onetill'],
      platforms: ['ios', 'android'],
      versions: 'unknown',
      verdict: refuse('version_unknown', { host: 'onetill', minimumVersion: '8.0' }),
      source: 'SURFACES: an unknown version fails closed',
    },
    {
      id: `${flow}/onetill/old`,
      flow,
      hosts: ['onetill'],
      platforms: ['ios', 'android'],
      versions: { below: '8.0' },
      verdict: refuse('needs_newer_client', { host: 'onetill', minimumVersion: '8.0' }),
      source: 'SURFACES: the native sheet exists from 8.0',
    },
    {
      id: `${flow}/onetill`,
      flow,
      hosts: ['onetill'],
      platforms: ['ios', 'android'],
      forms: HANDHELD,
      versions: { from: '8.0' },
      verdict: allow('here', 'attested', ['attestation', 'native_sdk']),
      source: doc,
    },
    {
      id: `${flow}/onetill/elsewhere`,
      flow,
      hosts: ['onetill'],
      verdict: refuse('platform_unsupported'),
      source: `${doc}: our shells on other platforms carry no ${sdk} SDK`,
    },
    {
      id: `${flow}/elsewhere`,
      flow,
      verdict: refuse('only_inside_host', { host: 'onetill' }),
      source: doc,
    },
  ]
}
