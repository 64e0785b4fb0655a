import { z } from 'zod'

/** Words somebody typed on one line: trimmed, never empty, at most `max` characters. */
export const zLine = (max: number) => z.string().trim().min(1).max(max)
