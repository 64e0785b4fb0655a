import type { MerchantBrief } from '@onetill/contract'
import { buttonClass, cx } from '@onetill/ui'
import type { FeedWords } from './feed-words'

type FollowToggleProps = {
  merchant: Pick<MerchantBrief, 'id' | 'name'>
  words: Pick<FeedWords, 'follow' | 'followed'>
  on?: boolean
  /** On the merchant's own page, where it is the main thing to do. */
  prominent?: boolean
}

const QUIET = 'font-medium! text-ink-2! data-[on=true]:text-ink-3!'
const PROMINENT =
  'data-[on=true]:border data-[on=true]:border-line-strong data-[on=true]:bg-surface data-[on=true]:text-ink-2'

/** Both of its words are there; `data-on` says which is shown. */
export function FollowToggle({ merchant, words, on = false, prominent }: FollowToggleProps) {
  return (
    <button
      type="button"
      data-follow={merchant.id}
      data-on={String(on)}
      className={cx(
        'group',
        buttonClass({ variant: prominent ? 'primary' : 'ghost', size: prominent ? 'md' : 'sm' }),
        prominent ? PROMINENT : QUIET,
      )}
    >
      <span className="group-data-[on=true]:hidden">{words.follow}</span>
      <span className="hidden group-data-[on=true]:inline">{words.followed}</span>
      <span className="sr-only">{merchant.name}</span>
    </button>
  )
}
