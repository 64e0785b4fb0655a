/** What can be chosen in the fields that offer a choice; each has a name among the words of `apply`. */
export const CHOICES = {
  category: [
    'food',
    'fashion',
    'beauty',
    'home',
    'craft',
    'digital',
    'books',
    'outdoor',
    'kids',
    'services',
  ],
  country: [
    'CN',
    'HK',
    'MO',
    'TW',
    'JP',
    'KR',
    'SG',
    'MY',
    'TH',
    'GB',
    'DE',
    'FR',
    'US',
    'CA',
    'AU',
    'NZ',
  ],
  currency: ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'SGD', 'JPY', 'KRW', 'KWD', 'BHD'],
  kind: ['company', 'individual'],
} as const

type ChoiceName = keyof typeof CHOICES

export function isChoiceNamed<Name extends ChoiceName>(
  name: Name,
  value: string,
): value is (typeof CHOICES)[Name][number] {
  return (CHOICES[name] as readonly string[]).includes(value)
}

/** Choices with their names; a stored value that isn't among them stays choosable. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  stored: string | null,
  nameOf: (value: Value) => string,
): { value: string; label: string }[] {
  const options = values.map((value) => ({ value: value as string, label: nameOf(value) }))
  const known = !stored || options.some(({ value }) => value === stored)
  return known ? options : [...options, { value: stored, label: stored }]
}
