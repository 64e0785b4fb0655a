import type { ApplicationView } from '@onetill/contract'

/** Whether the applicant may still change it. */
export function isWritable({ state }: Pick<ApplicationView, 'state'>): boolean {
  return state === 'draft' || state === 'changes_requested'
}

/** The application these pages are about: the one that isn't decided yet, else the newest. */
export function currentApplication(
  applications: readonly ApplicationView[],
): ApplicationView | undefined {
  const open = applications.find((each) => isWritable(each) || each.state === 'submitted')
  return open ?? applications[0]
}
