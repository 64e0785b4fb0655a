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
  const bill = useBill((billId) => {
    toast(words('done'))
    setOpen(false)
    router.push(`/admin/bills/${billId}`)
  })

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
        dismissible={!bill.busy}
        footer={
          <Button type="submit" form={form} fullWidth variant="primary" loading={bill.busy}>
            {words('submit')}
          </Button>
        }
      >
        <form id={form} onSubmit={bill.read} className="flex flex-col gap-4">
          {bill.failed !== undefined && (
            <Banner tone="bad" title={errorOf(bill.failed)?.sentence ?? words('offline')} />
          )}
          <Select
            label={words('channel')}
            value={bill.channel}
            onValueChange={(value) => bill.setChannel(value as Network)}
            options={NETWORKS.map((value) => ({ value, label: channels(value) }))}
          />
          <TextField
            label={words('day')}
            type="date"
            required
            value={bill.day}
            onChange={(event) => bill.setDay(event.target.value)}
          />
          <TextField
            label={words('file')}
            hint={words('fileHint')}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={(event) => bill.setFile(event.target.files?.[0])}
          />
        </form>
      </ResponsiveSheet>
    </>
  )
}

/** What is to be read, and the reading. */
function useBill(onRead: (billId: string) => void) {
  const [channel, setChannel] = useState<Network>('wechatpay')
  const [day, setDay] = useState(yesterday)
  const [file, setFile] = useState<File>()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<unknown>()

  async function read(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setFailed(undefined)
    try {
      onRead(
        file
          ? await api.treasury.uploadBill.mutate({ channel, day, text: await textOf(file) })
          : await api.treasury.readBill.mutate({ channel, day }),
      )
    } catch (error) {
      setFailed(error)
    }
    setBusy(false)
  }

  return { channel, setChannel, day, setDay, setFile, busy, failed, read }
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
