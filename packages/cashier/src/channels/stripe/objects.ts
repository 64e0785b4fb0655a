import { z } from 'zod'

// As much of Stripe's objects as the till believes; whatever else they carry is let by.

const zMetadata = z.record(z.string(), z.string())

export const zIntent = z.object({
  id: z.string().startsWith('pi_'),
  status: z.string(),
  amount_received: z.int(),
  currency: z.string().length(3),
  client_secret: z.string().nullish(),
  metadata: zMetadata,
  cancellation_reason: z.string().nullish(),
  last_payment_error: z
    .object({ code: z.string().nullish(), decline_code: z.string().nullish() })
    .nullish(),
})
export type IntentObject = z.infer<typeof zIntent>

export const zSession = z.object({
  id: z.string().startsWith('cs_'),
  status: z.string().nullable(),
  url: z.string().nullish(),
  client_reference_id: z.string().nullish(),
  payment_intent: z.union([zIntent, z.string()]).nullable(),
})
export type SessionObject = z.infer<typeof zSession>

export const zRefund = z.object({
  id: z.string().min(1),
  status: z.string().nullable(),
  amount: z.int(),
  failure_reason: z.string().optional(),
  payment_intent: z.string().nullable(),
  metadata: zMetadata.nullable(),
})
export type RefundObject = z.infer<typeof zRefund>

export const zDispute = z.object({
  id: z.string().min(1),
  status: z.string(),
  reason: z.string(),
  amount: z.int(),
  currency: z.string().length(3),
  payment_intent: z.string(),
  balance_transactions: z.array(z.object({ fee: z.int() })),
})
export type DisputeObject = z.infer<typeof zDispute>
