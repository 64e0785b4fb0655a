import { z } from 'zod'

/** Names a stored picture. */
export const zMediaKey = z.string().regex(/^[a-z0-9/_.-]{8,120}$/)

export type MediaView = { readonly key: string; readonly width: number; readonly height: number }
