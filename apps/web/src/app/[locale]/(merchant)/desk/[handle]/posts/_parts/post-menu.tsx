'use client'

import { ExternalIcon, IconButton, Menu, MoreIcon, TrashIcon, toast } from '@onetill/ui'
import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/trpc/provider'
import { ConfirmDialog } from '../../_parts/confirm-dialog'
import { useFailureToast } from '../../_parts/use-failure-toast'

/** Looking at a post as buyers do, and taking it down. */
export function PostMenu({ postId }: { postId: string }) {
  const words = useTranslations('desk.posts')
  const router = useRouter()
  const trpc = useTRPC()
  const onError = useFailureToast()
  const [asking, setAsking] = useState(false)
  const remove = useMutation(
    trpc.post.remove.mutationOptions({
      onError,
      onSuccess: () => {
        setAsking(false)
        toast(words('deleted'))
        router.refresh()
      },
    }),
  )
  return (
    <>
      <Menu
        trigger={<IconButton label={words('actions')} icon={<MoreIcon />} />}
        items={[
          {
            key: 'look',
            label: words('look'),
            icon: <ExternalIcon size={18} />,
            link: <Link href={`/p/${postId}`} />,
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
        onConfirm={() => remove.mutate(postId)}
      >
        {words('deleteDetail')}
      </ConfirmDialog>
    </>
  )
}
