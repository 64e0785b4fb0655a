import { z } from 'zod'

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null }

export const zCursor = z.string().max(200).nullish()
