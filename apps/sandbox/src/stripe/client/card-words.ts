const ZH = {
  number: '卡号',
  expiry: '有效期',
  expiryHint: '月 / 年',
  cvc: '安全码',
  cvcHint: 'CVC',
  incomplete_number: '卡号不完整。',
  invalid_number: '卡号无效。',
  incomplete_expiry: '有效期不完整。',
  invalid_expiry_year_past: '有效期已过。',
  incomplete_cvc: '安全码不完整。',
  card_declined: '银行拒绝了这张卡。',
  insufficient_funds: '卡内余额不足。',
  expired_card: '这张卡已过期。',
  incorrect_cvc: '安全码不正确。',
  incorrect_number: '卡号不正确。',
  processing_error: '银行暂时无法处理这张卡，请稍后再试。',
  payment_intent_authentication_failure: '银行未能确认是你本人，请换一张卡再试。',
  challengeTitle: '银行验证',
  challengeLead: '这是模拟的 3D Secure 验证页。真实付款时，由你的发卡行在这里确认是你本人。',
  complete: '通过验证',
  fail: '验证失败',
  challengeOver: '验证已结束，可以关闭此页。',
  cardTitle: '银行卡付款',
  back: '返回商家',
  sessionOver: '这个付款页面已失效。',
  testCards: '测试卡号',
  testCardNotes: '成功 4242… · 拒付 4000…0002 · 余额不足 …9995 · 验证 …3220',
}

const EN: CardWords = {
  number: 'Card number',
  expiry: 'Expiry',
  expiryHint: 'MM / YY',
  cvc: 'Security code',
  cvcHint: 'CVC',
  incomplete_number: 'Your card number is incomplete.',
  invalid_number: 'Your card number is invalid.',
  incomplete_expiry: 'Your card’s expiration date is incomplete.',
  invalid_expiry_year_past: 'Your card’s expiration year is in the past.',
  incomplete_cvc: 'Your card’s security code is incomplete.',
  card_declined: 'Your card was declined.',
  insufficient_funds: 'Your card has insufficient funds.',
  expired_card: 'Your card has expired.',
  incorrect_cvc: 'Your card’s security code is incorrect.',
  incorrect_number: 'Your card number is incorrect.',
  processing_error: 'An error occurred while processing your card. Try again in a little bit.',
  payment_intent_authentication_failure:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  challengeTitle: 'Your bank’s check',
  challengeLead:
    'This stands in for 3D Secure. In a real payment your bank makes sure here that it is you.',
  complete: 'Complete',
  fail: 'Fail',
  challengeOver: 'The check is over. You can close this page.',
  cardTitle: 'Pay by card',
  back: 'Back to the shop',
  sessionOver: 'This payment page is no longer open.',
  testCards: 'Test cards',
  testCardNotes: 'Pays 4242… · declined 4000…0002 · no funds …9995 · 3-D Secure …3220',
}

export type CardWords = Readonly<Record<keyof typeof ZH, string>>

export function cardWordsFor(lang: string): CardWords {
  return /^zh/i.test(lang) ? ZH : EN
}

/** The sentence for a refusal's code, closest first. */
export function sentenceFor(words: CardWords, ...codes: (string | undefined)[]): string {
  const known = codes.find((code) => code !== undefined && code in words)
  return words[(known ?? 'card_declined') as keyof CardWords]
}
