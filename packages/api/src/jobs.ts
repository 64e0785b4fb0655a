import type { JobName, Jobs } from '@onetill/db'
import { advanceBalances } from '@onetill/ledger'
import { sendMail } from './mail/send-mail'
import type { Services } from './services'
import { tellEvent } from './tell-event'

export type JobHandlers = { readonly [Name in JobName]: (payload: Jobs[Name]) => Promise<void> }

/** What the worker does for each job. Every one may run again at any time without a second effect. */
export function createJobs(services: Services): JobHandlers {
  const { cashier, config, db, insight } = services
  return {
    'attempt.ask': ({ attemptId }) => cashier.jobs.askAttempt(attemptId),
    'refund.ask': ({ refundId }) => cashier.jobs.askRefund(refundId),
    'payout.ask': ({ payoutId }) => cashier.jobs.askPayout(payoutId),
    'inbox.handle': ({ messageId }) => cashier.jobs.handleInbox(messageId),
    'checkout.expire': ({ checkoutId }) => cashier.jobs.expireCheckout(checkoutId),
    'mail.send': ({ mailId }) => sendMail(db, config.smtp, mailId),
    'insight.roll': async () => {
      await insight.roll()
    },
    'ledger.advance': async () => {
      await advanceBalances(db)
    },
    'orders.settle': async () => {
      await cashier.jobs.settleOrders()
    },
    'flows.watch': () => cashier.jobs.watchFlows(),
    'bills.read': async () => {
      await cashier.jobs.readDueBills()
    },
    'answers.prune': async () => {
      await services.answers.prune()
    },
    'notify.event': ({ eventId }) => tellEvent(services, eventId),
  }
}
