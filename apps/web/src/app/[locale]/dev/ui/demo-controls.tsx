'use client'

import {
  Button,
  CopyField,
  CopyIcon,
  Dialog,
  EditIcon,
  FileDrop,
  IconButton,
  InfoIcon,
  Menu,
  MoneyField,
  MoreIcon,
  Popover,
  Select,
  Tabs,
  Tooltip,
  TrashIcon,
  toast,
} from '@onetill/ui'
import { useState } from 'react'

const COPY = {
  'zh-CN': {
    price: '售价',
    priceError: '请输入正确的金额，最多两位小数',
    category: '类目',
    choose: '请选择',
    options: ['茶与咖啡', '陶器', '服饰', '数字商品'],
    edit: '编辑',
    copy: '复制链接',
    copied: '已复制',
    remove: '删除',
    more: '更多',
    link: '分享链接',
    upload: '上传营业执照',
    uploadHint: 'JPG、PNG 或 PDF，不超过 10 MB',
    taken: '已选择 {count} 个文件',
    dialog: '下架这件商品？',
    dialogText: '下架后买家无法购买，已付款的订单不受影响。',
    cancel: '再想想',
    confirm: '下架',
    ask: '下架商品',
    tip: '手续费按实付金额计算',
    tabs: ['全部', '待发货', '已完成'],
    panel: '这里是列表',
    fee: '费率说明',
  },
  en: {
    price: 'Price',
    priceError: 'Enter an amount with at most two decimals',
    category: 'Category',
    choose: 'Choose one',
    options: ['Tea and coffee', 'Pottery', 'Clothing', 'Digital goods'],
    edit: 'Edit',
    copy: 'Copy link',
    copied: 'Copied',
    remove: 'Delete',
    more: 'More',
    link: 'Share link',
    upload: 'Upload your business licence',
    uploadHint: 'JPG, PNG or PDF, up to 10 MB',
    taken: '{count} chosen',
    dialog: 'Take this product down?',
    dialogText: 'Nobody can buy it afterwards. Orders already paid are not affected.',
    cancel: 'Keep it',
    confirm: 'Take down',
    ask: 'Take down',
    tip: 'The fee is a share of what was paid',
    tabs: ['All', 'To ship', 'Done'],
    panel: 'The list goes here',
    fee: 'About the fee',
  },
} as const

export function DemoControls({ locale }: { locale: 'zh-CN' | 'en' }) {
  const copy = COPY[locale]
  const [amountMinor, setAmountMinor] = useState<bigint | null>(123456700n)
  const [asking, setAsking] = useState(false)
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <MoneyField
        label={copy.price}
        currency="CNY"
        locale={locale}
        amountMinor={amountMinor}
        onAmountMinor={setAmountMinor}
        error={amountMinor === null && copy.priceError}
      />
      <Select
        label={copy.category}
        placeholder={copy.choose}
        options={copy.options.map((label, at) => ({ value: `${at}`, label, disabled: at === 3 }))}
      />
      <CopyField
        label={copy.link}
        value="https://onetill.example/s/7Fq2kR9bT3"
        words={{ copy: copy.copy, copied: copy.copied }}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Menu
          trigger={<IconButton label={copy.more} icon={<MoreIcon />} tone="filled" />}
          items={[
            { key: 'edit', label: copy.edit, icon: <EditIcon size={18} /> },
            {
              key: 'copy',
              label: copy.copy,
              icon: <CopyIcon size={18} />,
              onSelect: () => toast(copy.copied),
            },
            { key: 'remove', label: copy.remove, icon: <TrashIcon size={18} />, danger: true },
          ]}
        />
        <Tooltip text={copy.tip}>
          <IconButton label={copy.tip} icon={<InfoIcon />} />
        </Tooltip>
        <Popover title={copy.fee} trigger={<Button size="sm">{copy.fee}</Button>}>
          <p className="text-sm text-ink-2">{copy.tip}</p>
        </Popover>
        <Dialog
          open={asking}
          onOpenChange={setAsking}
          title={copy.dialog}
          closeLabel={copy.cancel}
          trigger={<Button variant="danger">{copy.ask}</Button>}
          footer={
            <div className="grid grid-cols-2 gap-3">
              <Button onClick={() => setAsking(false)}>{copy.cancel}</Button>
              <Button variant="danger" onClick={() => setAsking(false)}>
                {copy.confirm}
              </Button>
            </div>
          }
        >
          <p className="text-ink-2">{copy.dialogText}</p>
        </Dialog>
      </div>
      <FileDrop
        label={copy.upload}
        hint={copy.uploadHint}
        accept="image/*,application/pdf"
        onFiles={(files) => toast(copy.taken.replace('{count}', String(files.length)))}
      />
      <Tabs
        label={copy.link}
        tabs={copy.tabs.map((label) => ({
          value: label,
          label,
          panel: <p className="text-ink-2">{`${label} · ${copy.panel}`}</p>,
        }))}
      />
    </div>
  )
}
