import type { MerchantBrief } from '@onetill/contract'
import { Avatar, VerifiedMark } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { mediaAvatar } from '@/feed/media-picture'

type MerchantRowProps = { title: string; merchants: readonly MerchantBrief[] }

/** Shops as faces with names, swept sideways. */
export function MerchantRow({ title, merchants }: MerchantRowProps) {
  const common = useTranslations('common')
  return (
    <section>
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      <ul className="hide-scrollbar -mx-4 flex gap-1 overflow-x-auto px-3">
        {merchants.map((merchant) => (
          <li key={merchant.id} className="w-22 shrink-0">
            <Link
              href={`/m/${merchant.handle}`}
              prefetch={false}
              className="flex flex-col items-center gap-2 rounded-lg px-1 py-2 text-center hover:bg-sunken"
            >
              <span className="relative">
                <Avatar name={merchant.name} src={mediaAvatar(merchant.avatar)} size="lg" />
                {merchant.state === 'verified' && (
                  <span className="absolute -right-0.5 -bottom-0.5 flex rounded-full bg-paper p-0.5">
                    <VerifiedMark label={common('verified')} size={15} />
                  </span>
                )}
              </span>
              <span className="line-clamp-2 text-xs leading-4 break-words">{merchant.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
