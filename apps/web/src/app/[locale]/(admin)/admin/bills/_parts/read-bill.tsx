'use client'

import { Banner, Button, ResponsiveSheet, Select, TextField, toast } from '@onetill/ui'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { api } from '@/trpc/api'
import { errorOf } from '@/trpc/error-of'

const NETWORKS = ['wechatpay', 'alipay', 'stripe'] as const
type Network = (typeof NETWORKS)[number]

/** Reads a day's bill now, from the network or from a file. */
export function ReadBill() {
  const words = useTranslations('treasury.bills')
  const channels = useTranslations('treasury.channel')
  const common = useTranslations('common')
  const router = useRouter()
  const form = useId()
  const [open, setOpen] = useState(false)
  const [channel, setChannel] = useState<Network>('wechatpay')
  const [day, setDay] = useState(yesterday)
  const [file, setFile] = useState<File>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()

  async function read(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setFailure(undefined)
    try {
      const billId = file
        ? await api.treasury.uploadBill.mutate({ channel, day, text: await textOf(file) })
        : await api.treasury.readBill.mutate({ channel, day })
      toast(words('done'))
      setOpen(false)
      router.push(`/admin/bills/${billId}`)
    } catch (error) {
      setFailure(errorOf(error)?.sentence ?? words('offline'))
    }
    setBusy(false)
  }

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {words('read')}
      </Button>
      <ResponsiveSheet
        open={open}
        onOpenChange={setOpen}
        title={words('readTitle')}
        description={words('readDetail')}
        closeLabel={common('close')}
        dismissible={!busy}
        footer={
          <Button type="submit" form={form} fullWidth variant="primary" loading={busy}>
            {words('submit')}
          </Button>
        }
      >
        <form id={form} onSubmit={read} className="flex flex-col gap-4">
          {failure && <Banner tone="bad" title={failure} />}
          <Select
            label={words('channel')}
            value={channel}
            onValueChange={(value) => setChannel(value as Network)}
            options={NETWORKS.map((value) => ({ value, label: channels(value) }))}
          />
          <TextField
            label={words('day')}
            type="date"
            required
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          <TextField
            label={words('file')}
            hint={words('fileHint')}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={(event) => setFile(event.target.files?.[0])}
          />
        </form>
      </ResponsiveSheet>
    </>
  )
}

/** Alipay writes GBK, WeChat Pay UTF-8. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gbk').decode(bytes)
  }
}

function yesterday(): string {
  return new Date(Date.now() - (24 - 8) * 3_600_000).toISOString().slice(0, 10)
}
