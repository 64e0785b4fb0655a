import type { Tx } from './client'

/** Every job there is, with what it is given. The worker has one task for each. */
export type Jobs = {
  /** Ask the network about an attempt whose result is open. */
  'attempt.ask': { readonly attemptId: string }
  /** Ask the network about a refund whose result is open, sending it first if it never left. */
  'refund.ask': { readonly refundId: string }
  /** Ask the bank about a payout, sending it first if it never left. */
  'payout.ask': { readonly payoutId: string }
  /** Act on a stored notification. */
  'inbox.handle': { readonly messageId: string }
  /** Close a checkout whose hold has run out. */
  'checkout.expire': { readonly checkoutId: string }
  /** Send what lies in the outbox. */
  'mail.send': { readonly mailId: string }
  /** Bring the sales figures up to the event log. */
  'insight.roll': Record<string, never>
  /** Bring balance snapshots up to the transfers. */
  'ledger.advance': Record<string, never>
  /** Make pending money of settled orders available. */
  'orders.settle': Record<string, never>
  /** Ask networks that were given up on whether they are back. */
  'flows.watch': Record<string, never>
  /** Read the networks' bills of the last days that are due. */
  'bills.read': Record<string, never>
  /** Forget answers that nobody will ask for again. */
  'answers.prune': Record<string, never>
  /** Tell people inside Onetill about an event. */
  'notify.event': { readonly eventId: string }
}
export type JobName = keyof Jobs

export type JobOptions = {
  /** Jobs with one key are one job: a later one replaces an earlier one that has not run. */
  readonly key?: string
  /** With a key: a job already waiting keeps its time, so that a steady stream of reasons can't put it off for ever. */
  readonly keepsTime?: boolean
  /** Seconds from the database's now. */
  readonly delaySeconds?: number
}

/** Adds a job inside the transaction that causes it: it exists exactly if that transaction commits. */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: Jobs[Name],
  options: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      identifier => ${name}, payload => ${JSON.stringify(payload)}::json, job_key => ${options.key ?? null},
      job_key_mode => ${options.keepsTime ? 'preserve_run_at' : 'replace'},
      run_at => now() + make_interval(secs => ${options.delaySeconds ?? 0}::double precision))`
}

/** A job for the member of a batch at `place`. */
export type PlacedJob = {
  readonly [Name in JobName]: {
    readonly place: number
    readonly name: Name
    readonly payload: Jobs[Name]
    readonly delaySeconds?: number
  }
}[JobName]

/** A piece of a caller's statement: a value that adds the jobs among `rows` (a jsonb parameter) whose place has `won`. */
export function addJobsSql(rows: string): string {
  return `(SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
    SELECT (name, payload, NULL, now() + make_interval(secs => coalesce("delaySeconds", 0)), NULL, NULL, NULL,
      NULL)::graphile_worker.job_spec
    FROM jsonb_to_recordset(${rows}::jsonb) AS job(place int, name text, payload json,
      "delaySeconds" double precision) JOIN won USING (place))))`
}
