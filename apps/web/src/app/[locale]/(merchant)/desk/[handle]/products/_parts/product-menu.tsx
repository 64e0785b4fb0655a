'use client'

import type { DeskProductView } from '@onetill/contract'
import {
  EditIcon,
  IconButton,
  Menu,
  MoreIcon,
  PauseIcon,
  RefreshIcon,
  TrashIcon,
  toast,
} from '@onetill/ui'
import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/trpc/provider'
import { ConfirmDialog } from '../../_parts/confirm-dialog'
import { useFailureToast } from '../../_parts/use-failure-toast'

type Props = {
  product: DeskProductView
  href?: string
  /** Called instead of refreshing once the product is gone. */
  onDeleted?: () => void
}

/** Pausing, resuming and deleting a product. */
export function ProductMenu({ product, href, onDeleted }: Props) {
  const words = useTranslations('desk.products')
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const { pause, remove } = useProductActs(() => {
    setAsking(false)
    if (onDeleted) onDeleted()
    else router.refresh()
  })
  const { paused } = product
  return (
    <>
      <Menu
        trigger={
          <IconButton
            label={words('actionsFor', { title: product.title })}
            icon={<MoreIcon />}
            disabled={pause.isPending}
          />
        }
        items={[
          ...(href
            ? [
                {
                  key: 'edit',
                  label: words('edit'),
                  icon: <EditIcon size={18} />,
                  link: <Link href={href} />,
                },
              ]
            : []),
          {
            key: 'pause',
            label: words(paused ? 'resume' : 'pause'),
            icon: paused ? <RefreshIcon size={18} /> : <PauseIcon size={18} />,
            onSelect: () => pause.mutate({ productId: product.id, paused: !paused }),
          },
          {
            key: 'delete',
            label: words('delete'),
            icon: <TrashIcon size={18} />,
            danger: true,
            onSelect: () => setAsking(true),
          },
        ]}
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words('deleteTitle')}
        confirm={words('delete')}
        keep={words('keep')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate(product.id)}
      >
        {words('deleteDetail', { title: product.title })}
      </ConfirmDialog>
    </>
  )
}

function useProductActs(onDeleted: () => void) {
  const words = useTranslations('desk.products')
  const router = useRouter()
  const trpc = useTRPC()
  const onError = useFailureToast()
  const pause = useMutation(
    trpc.product.setPaused.mutationOptions({
      onError,
      onSuccess: (_, { paused }) => {
        toast(words(paused ? 'pausedDone' : 'resumedDone'))
        router.refresh()
      },
    }),
  )
  const remove = useMutation(
    trpc.product.remove.mutationOptions({
      onError,
      onSuccess: () => {
        toast(words('deletedDone'))
        onDeleted()
      },
    }),
  )
  return { pause, remove }
}
