import { namesSystem } from './read-platform'

/** Words that only crawlers, monitors, unfurlers and scripts put into a user agent. Cubot makes phones. */
const WORDS =
  /(?<!cu)bot\b|(?<!cu)bot[/_; )+-]|[a-z]bot[A-Z0-9]|crawl|spider|slurp|scraper|scrapy|archiver|wget\b|facebookexternal|headlesschrome|phantomjs|lighthouse|page ?speed|externalhit|unfurl|link ?preview|\bpreview\b|validator|checker|checklink|link ?check|uptime|monitor(?:ing)?\b|\bprobe\b|scan(?:ner)?\b|\bsurvey\b|nutch|fetcher|favicons?\b|nagios|pingdom|statuscake|datadog|ruxit|zgrab|masscan|nmap|nuclei|httpx\b|analyzer|transcoder|image ?proxy|emailproxy|mail\.\w+ proxy|siteimprove|synthetic|security ?headers|externalua|-agent\b|\bagent\/|diagnostics|-(?:ads|safety|extended|lens|sites|publisher|amphtml|hotel\w*|transparency)\b|_?is_mobile|jndi:|<\?=/i

/** A homepage or an address for complaints: people's browsers carry neither. */
const CONTACT =
  /\+ ?https?:|\(https?:|; ?https?:\/\/|\bhttps?:\/\/\S+\)|\[at\]|\+?[\w.-]+@[\w-]+\.\w+/i

/** Signs of a page being read by a program that dresses as a browser: a foreign word inside the engine's bracket. */
const DISGUISE =
  /like Gecko; ?[^)]|\(Unknown; Linux|\(Java\)|\(via [^)]*proxy\)|[a-z]Agent$|^Mozilla\/5\.0 \((?:Windows NT|X11|Macintosh)[^)]*\)(?!.*(?:WebKit|Gecko|Trident|KHTML|Presto|Opera)) /i

/** HTTP libraries speak for whoever uses them: a partner's server is no crawler. */
const LIBRARY =
  /\b(?:curl|axios|node-fetch|undici|okhttp|python-requests|python-urllib|aiohttp|Go-http-client|Java|Apache-HttpClient|libwww-perl|GuzzleHttp|PostmanRuntime|insomnia|got|Dart|Faraday|RestSharp|HTTPie|CFNetwork|Dalvik)\b/i

/** The bracket in which Android names the device: some phones are called Bot. */
const DEVICE = /\((?:Linux|Android)[^()]*(?:\([^()]*\)[^()]*)*\)/i

/** Whether the user agent is software that reads pages by itself. Nothing is sold to it and no stock held. */
export function looksLikeBot(userAgent: string): boolean {
  const claims =
    /Android \d/i.test(userAgent) && !/Storebot/i.test(userAgent)
      ? userAgent.replace(DEVICE, '')
      : userAgent
  if (WORDS.test(claims) || CONTACT.test(claims) || DISGUISE.test(claims)) return true
  // Whatever shows pages to people says which system it runs on.
  return !namesSystem(userAgent) && !LIBRARY.test(userAgent)
}
