import { SECRET_FIELDS } from '@onetill/api'
import pino from 'pino'

/** The web process's log: JSON lines on standard output, without anything that opens a door. */
export const log = pino({
  name: 'web',
  redact: { paths: SECRET_FIELDS, censor: '[redacted]' },
})
