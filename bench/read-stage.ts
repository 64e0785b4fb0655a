import { z } from 'zod'

const zStage = z.object({
  DATABASE_URL: z.url(),
  AUTH_SECRET: z.string(),
  BENCH_WEB_URL: z.url(),
  BENCH_BARE_URL: z.url(),
  BENCH_COUNTED_URL: z.url(),
  BENCH_COUNTER_PORT: z.coerce.number().int(),
})
export type Stage = z.infer<typeof zStage>

/** Where what is measured runs, as `npm run bench` set it up. */
export function readStage(): Stage {
  return zStage.parse(process.env)
}
