'use client'

import type { UserRole } from '@onetill/contract'
import { Banner, Button, RadioCards, ResponsiveSheet, toast } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'

const ROLES = ['member', 'reviewer', 'admin'] as const satisfies readonly UserRole[]

type RoleButtonProps = { userId: string; name: string; role: UserRole }

/** Gives a person another role. */
export function RoleButton({ userId, name, role }: RoleButtonProps) {
  const words = useTranslations('admin')
  const common = useTranslations('common')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<UserRole>(role)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function save() {
    setBusy(true)
    setFailure(undefined)
    try {
      await api.account.changeRole.mutate({ userId, role: chosen })
      toast(words('people.done'))
      setOpen(false)
      router.refresh()
    } catch (error) {
      setFailure(errorOf(error)?.sentence ?? words('review.offline'))
    }
    setBusy(false)
  }

  return (
    <ResponsiveSheet
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setChosen(role)
        setFailure(undefined)
      }}
      trigger={
        <Button size="sm" aria-label={words('people.changeOf', { name })}>
          {words('people.change')}
        </Button>
      }
      title={words('people.sheetTitle', { name })}
      description={words('people.sheetDetail')}
      closeLabel={common('close')}
      dismissible={!busy}
      footer={
        <Button
          fullWidth
          variant="primary"
          loading={busy}
          disabled={chosen === role}
          onClick={save}
        >
          {words('people.save')}
        </Button>
      }
    >
      {failure && <Banner tone="bad" title={failure} className="mb-3" />}
      <RadioCards
        legend={words('people.role')}
        name={`role-${userId}`}
        value={chosen}
        onValueChange={setChosen}
        options={ROLES.map((each) => ({
          value: each,
          title: words(`role.${each}`),
          detail: words(`role.${each}Detail`),
        }))}
      />
    </ResponsiveSheet>
  )
}
