const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 }

/** A moment written as an ISO date (`2026-11-01`, `2026-11-01T08:00Z`) or as an age (`36h`, `7d`, `2w`); else null. */
export function readSince(text: string, now: Date): Date | null {
  const age = /^(\d{1,4})([hdw])$/.exec(text)
  if (age) return new Date(now.getTime() - Number(age[1]) * (UNITS[age[2] ?? ''] ?? 0))
  if (!/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return null
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? null : moment
}
