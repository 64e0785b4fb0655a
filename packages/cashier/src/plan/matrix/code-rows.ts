import type { Flow } from '@onetill/contract'
import { allow, type MatrixRow, refuse } from '../matrix-row'

/** A code that the phone in the buyer's hand scans, on any screen that isn't a desktop's. */
export function onAnotherScreen(flow: Flow, doc: string): readonly MatrixRow[] {
  return [
    {
      id: `${flow}/safe-page`,
      flow,
      hosts: ['onetill', 'unknown'],
      verdict: allow('other_device', 'unknown', ['other_device']),
      source:
        'SURFACES: hand-offs and QR are the safe page of an old, unattested or unknown client',
    },
    {
      id: `${flow}/phone`,
      flow,
      forms: ['phone'],
      verdict: refuse('form_unsupported'),
      source: 'SURFACES: a phone can’t scan its own screen',
    },
    {
      id: `${flow}/elsewhere`,
      flow,
      verdict: allow('other_device', 'unknown', ['other_device']),
      source: `${doc}: a tablet or a television shows the code to the phone in the hand`,
    },
  ]
}
