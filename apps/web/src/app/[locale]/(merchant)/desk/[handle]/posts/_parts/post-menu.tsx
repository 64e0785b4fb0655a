'use client'

import {
  Button,
  Dialog,
  ExternalIcon,
  IconButton,
  Menu,
  MoreIcon,
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

/** Looking at a post as buyers do, and taking it down. */
export function PostMenu({ postId }: { postId: string }) {
  const words = useTranslations('desk.posts')
  const common = useTranslations('common')
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
              onClick={() => remove.mutate(postId)}
            >
              {words('delete')}
            </Button>
          </div>
        }
      >
        <p>{words('deleteDetail')}</p>
      </Dialog>
    </>
  )
}
