/**
 * The `lang` of a text without Chinese on a page that may be Chinese: its quotes and apostrophes are then set as Latin
 * ones and not a character wide.
 */
export function latinLang(text: string): 'en' | undefined {
  return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text) ? undefined : 'en'
}
