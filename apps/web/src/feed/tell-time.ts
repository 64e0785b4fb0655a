import type { Locale } from '../i18n/locales'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const ZONE = 'Asia/Shanghai'

const speak = (locale: Locale) => ({
  ago: new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }),
  day: new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: ZONE }),
  full: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: ZONE }),
  moment: new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: ZONE,
  }),
})

/** Made once: building a formatter costs more than using it a hundred times. */
const SPEAKERS = { 'zh-CN': speak('zh-CN'), en: speak('en') } as const

const NOW = { 'zh-CN': '刚刚', en: 'Just now' } as const

/** How long ago something was, as people say it; a date once it is a week old. */
export function tellTime(at: Date, now: Date, locale: Locale): string {
  const { ago, day, full } = SPEAKERS[locale]
  const age = now.getTime() - at.getTime()
  if (age < MINUTE) return NOW[locale]
  if (age < HOUR) return spaced(ago.format(-Math.floor(age / MINUTE), 'minute'))
  if (age < DAY) return spaced(ago.format(-Math.floor(age / HOUR), 'hour'))
  if (age < 7 * DAY) return spaced(ago.format(dayNumber(at) - dayNumber(now), 'day'))
  return spaced((age < 180 * DAY ? day : full).format(at))
}

const ZONE_MILLIS = 8 * HOUR

/** Counts days by midnight in China, as every date on these pages does. */
export function dayNumber(at: Date): number {
  return Math.floor((at.getTime() + ZONE_MILLIS) / DAY)
}

/** The day, in full. */
export function tellDay(at: Date, locale: Locale): string {
  return spaced(SPEAKERS[locale].full.format(at))
}

/** The day and time of day, for statements. */
export function tellMoment(at: Date, locale: Locale): string {
  return spaced(SPEAKERS[locale].moment.format(at))
}

/** Chinese sets a space between figures and characters; the formatter doesn't. */
function spaced(text: string): string {
  return text.replace(/(\d)(\p{Script=Han})/gu, '$1 $2').replace(/(\p{Script=Han})(\d)/gu, '$1 $2')
}
