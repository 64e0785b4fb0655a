'use client'

import type { MerchantMove, ReviewedMerchant } from '@onetill/contract'
import { FileIcon, IconButton, Menu, type MenuItem, MoreIcon, StoreIcon } from '@onetill/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MoveSheet } from './move-sheet'

type MerchantMenuProps = {
  merchant: Pick<ReviewedMerchant, 'id' | 'name' | 'handle' | 'state' | 'applicationId' | 'moves'>
}

/** What a reviewer can do about a merchant. */
export function MerchantMenu({ merchant }: MerchantMenuProps) {
  const words = useTranslations('admin')
  const [move, setMove] = useState<MerchantMove['to']>()
  const [open, setOpen] = useState(false)
  const name = merchant.name || words('queue.noName')
  const choices = merchant.moves.map(
    (to): MenuItem => ({
      key: to,
      label: words(`move.${to}`),
      danger: to === 'suspended',
      onSelect: () => {
        setMove(to)
        setOpen(true)
      },
    }),
  )
  const items = [...linksOf(merchant, words), ...choices]
  if (items.length === 0) return null
  return (
    <>
      <Menu
        trigger={
          <IconButton label={words('merchants.manage', { name })} icon={<MoreIcon size={20} />} />
        }
        items={items}
      />
      {move && (
        <MoveSheet
          key={move}
          merchantId={merchant.id}
          name={name}
          to={move}
          open={open}
          onOpenChange={setOpen}
        />
      )}
    </>
  )
}

function linksOf(
  { applicationId, handle, state }: MerchantMenuProps['merchant'],
  words: ReturnType<typeof useTranslations<'admin'>>,
): MenuItem[] {
  const application = applicationId !== null && {
    key: 'application',
    label: words('merchants.application'),
    icon: <FileIcon size={18} />,
    link: <Link href={`/admin/applications/${applicationId}`} />,
  }
  const page = state !== 'unverified' && {
    key: 'page',
    label: words('merchants.page'),
    icon: <StoreIcon size={18} />,
    link: <Link href={`/m/${handle}`} />,
  }
  return [application, page].filter((item) => item !== false)
}
