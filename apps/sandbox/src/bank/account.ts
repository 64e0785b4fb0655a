import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** The one company that may order transfers at this bank, and the bank's own key. */
export type BankAccount = {
  readonly client: string
  readonly clientKey: KeyObject
  readonly bankKey: KeyObject
}

/** Undefined where this sandbox plays no bank. */
export function readBankAccount(env: {
  readonly SANDBOX_BANK_CLIENT?: string | undefined
  readonly SANDBOX_BANK_CLIENT_PUBLIC_KEY?: string | undefined
  readonly SANDBOX_BANK_PRIVATE_KEY?: string | undefined
}): BankAccount | undefined {
  const { SANDBOX_BANK_CLIENT: client, SANDBOX_BANK_CLIENT_PUBLIC_KEY: clientKey } = env
  const { SANDBOX_BANK_PRIVATE_KEY: bankKey } = env
  if (!client || !clientKey || !bankKey) return undefined
  return { client, clientKey: createPublicKey(clientKey), bankKey: createPrivateKey(bankKey) }
}
