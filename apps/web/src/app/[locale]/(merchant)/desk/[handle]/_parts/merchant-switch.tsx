'use client'

import type { OwnMerchantView } from '@onetill/contract'
import { Avatar, CheckIcon, ChevronDownIcon, Menu } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { pictureUrl } from '../../_parts/picture-of'

type Props = { current: string; merchants: readonly OwnMerchantView[]; mark: ReactNode }

/** Whose desk this is, and the way to the viewer's other desks. */
export function MerchantSwitch({ current, merchants, mark }: Props) {
  const words = useTranslations('desk')
  const nameOf = ({ name }: OwnMerchantView) => name || words('unnamed')
  const own = merchants.find(({ handle }) => handle === current)
  if (!own) return null
  const title = (
    <>
      <span className="truncate font-semibold">{nameOf(own)}</span>
      {mark}
    </>
  )
  if (merchants.length < 2) return <p className="flex min-w-0 items-center gap-1">{title}</p>
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={words('switchFrom', { name: nameOf(own) })}
          className="-ml-2 flex min-h-11 max-w-full items-center gap-1 rounded-md px-2 text-left hover:bg-sunken"
        >
          {title}
          <ChevronDownIcon size={16} className="shrink-0 text-ink-3" />
        </button>
      }
      items={merchants.map((merchant) => ({
        key: merchant.id,
        label: (
          <span className="flex min-w-0 flex-1 items-center justify-between gap-3">
            <span className="truncate">{nameOf(merchant)}</span>
            {merchant.handle === current && <CheckIcon size={17} className="shrink-0" />}
          </span>
        ),
        icon: (
          <Avatar
            name={nameOf(merchant)}
            src={merchant.avatar && pictureUrl(merchant.avatar)}
            size="xs"
          />
        ),
        link: <Link href={`/desk/${merchant.handle}`} />,
      }))}
    />
  )
}
