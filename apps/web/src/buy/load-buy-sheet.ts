/** The sheet and its words in one language, fetched together at the first tap. */
export async function loadBuySheet(locale: string) {
  const [{ BuySheet }, words] = await Promise.all([
    import('./buy-sheet'),
    locale === 'en'
      ? import('../../messages/en/checkout.json')
      : import('../../messages/zh-CN/checkout.json'),
  ])
  return { BuySheet, words: words.default }
}
