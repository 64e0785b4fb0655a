import { allow, type MatrixRow, refuse } from '../matrix-row'

const OWN_APP = 'SURFACES: Onetill app rows; attestation in docs/native-client.md'

/** Onetill's own wallet: our app by attestation, or a real browser with our own session. */
export const BALANCE_ROWS: readonly MatrixRow[] = [
  {
    id: 'balance.one_tap/onetill/version-unknown',
    flow: 'balance.one_tap',
    hosts: ['onetill'],
    versions: 'unknown',
    verdict: refuse('version_unknown', { host: 'onetill', minimumVersion: '6.0' }),
    source: `${OWN_APP}: an unknown version fails closed`,
  },
  {
    id: 'balance.one_tap/onetill/old',
    flow: 'balance.one_tap',
    hosts: ['onetill'],
    versions: { below: '6.0' },
    verdict: refuse('needs_newer_client', { host: 'onetill', minimumVersion: '6.0' }),
    source: `${OWN_APP}: before 6.0 there is no payment sheet`,
  },
  {
    id: 'balance.one_tap/onetill',
    flow: 'balance.one_tap',
    hosts: ['onetill'],
    versions: { from: '6.0' },
    verdict: allow('here', 'attested', ['attestation', 'session']),
    source: OWN_APP,
  },
  {
    id: 'balance.one_tap/browser',
    flow: 'balance.one_tap',
    hosts: ['browser'],
    verdict: allow('here', 'inferred', ['session']),
    source: 'Our own first-party session: SameSite cookies reach our page in a top-level window',
  },
  {
    id: 'balance.one_tap/unknown',
    flow: 'balance.one_tap',
    hosts: ['unknown', 'bot'],
    verdict: refuse('client_unknown'),
    source: 'SURFACES: a browser is inferred, never assumed; the rest fails closed',
  },
  {
    id: 'balance.one_tap/foreign-web-view',
    flow: 'balance.one_tap',
    verdict: refuse('foreign_web_view'),
    source:
      'krausefx.com 2022, "iOS privacy: Instagram and Facebook can track anything you do": an app reads and presses everything on a page inside its own web view',
  },
]
