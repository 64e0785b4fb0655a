import { useTranslations } from 'next-intl'

/** What `Change` says of a figure that moved. */
export function useMoveWords() {
  const words = useTranslations('common.change')
  return { up: words('up'), down: words('down'), same: words('same'), new: words('new') }
}
