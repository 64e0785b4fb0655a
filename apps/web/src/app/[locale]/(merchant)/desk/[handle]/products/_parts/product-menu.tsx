'use client'

import type { DeskProductView } from '@onetill/contract'
import {
  Button,
  Dialog,
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
  const common = useTranslations('common')
  const router = useRouter()
  const trpc = useTRPC()
  const onError = useFailureToast()
  const [asking, setAsking] = useState(false)
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
        setAsking(false)
        toast(words('deletedDone'))
        if (onDeleted) onDeleted()
        else router.refresh()
      },
    }),
  )
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
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={words('deleteTitle')}
        closeLabel={common('close')}
        footer={
          <div className="flex justify-end gap-2.5">
            <Button onClick={() => setAsking(false)}>{words('keep')}</Button>
            <Button
              variant="danger"
              loading={remove.isPending}
              onClick={() => remove.mutate(product.id)}
            >
              {words('delete')}
            </Button>
          </div>
        }
      >
        <p className="break-words">{words('deleteDetail', { title: product.title })}</p>
      </Dialog>
    </>
  )
}
