import type { ApplicationState, Review } from '@onetill/contract'

/** From which state an application may go to which. `approved` and `rejected` are final. */
export const APPLICATION_MOVES = {
  draft: ['submitted'],
  submitted: ['changes_requested', 'approved', 'rejected'],
  changes_requested: ['submitted'],
  approved: [],
  rejected: [],
} as const satisfies Record<ApplicationState, readonly ApplicationState[]>

/** States in which the applicant may still write. */
export const WRITABLE_STATES = ['draft', 'changes_requested'] as const satisfies ApplicationState[]

/** States in which the application is not yet decided. */
export const OPEN_STATES = [
  'draft',
  'submitted',
  'changes_requested',
] as const satisfies ApplicationState[]

export const VERDICT_STATES = {
  approve: 'approved',
  request_changes: 'changes_requested',
  reject: 'rejected',
} as const satisfies Record<Review['verdict'], ApplicationState>
