/** Words that only crawlers, monitors, unfurlers and scripts put into a user agent. Cubot makes phones. */
const WORDS =
  /(?<!cu)bot\b|(?<!cu)bot[/_; )+-]|[a-z]bot[A-Z0-9]|crawl|spider|slurp|scraper|scrapy|archiver|wget\b|facebookexternal|headlesschrome|phantomjs|lighthouse|page ?speed|externalhit|unfurl|link ?preview|\bpreview\b|validator|checker|checklink|link ?check|uptime|monitor(?:ing)?\b|\bprobe\b|scan(?:ner)?\b|\bsurvey\b|nutch|fetcher|favicons?\b|nagios|pingdom|statuscake|datadog|ruxit|zgrab|masscan|nmap|nuclei|httpx\b|analyzer|transcoder|image ?proxy|emailproxy|mail\.\w+ proxy|siteimprove|synthetic|security ?headers|externalua|-agent\b|\bagent\/|diagnostics|-(?:ads|safety|extended|lens|sites|publisher|amphtml|hotel\w*|transparency)\b|_?is_mobile|jndi:|<\?=/i

/** A homepage or an address for complaints: people's browsers carry neither. */
const CONTACT =
  /\+ ?https?:|\(https?:|; ?https?:\/\/|\bhttps?:\/\/\S+\)|\[at\]|\+?[\w.-]+@[\w-]+\.\w+/i

/** A crawler's bare introduction: `Mozilla/5.0 (compatible; Name/1.0)` with no engine behind it. */
const BARE =
  /^Mozilla\/\d\.\d \(compatible(?:; (?!MSIE|Konqueror|ABrowse|iCab|OmniWeb|NetPositive)[^()]*)?\)[^()]*$/

/** Whether the user agent is software that reads pages by itself. Nothing is sold to it and no stock held. */
export function looksLikeBot(userAgent: string): boolean {
  return WORDS.test(userAgent) || CONTACT.test(userAgent) || BARE.test(userAgent)
}
