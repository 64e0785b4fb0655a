'use client'

import {
  BagIcon,
  Button,
  CardIcon,
  type Chosen,
  Countdown,
  DefinitionList,
  findVariant,
  OptionPicker,
  Picture,
  type PictureSource,
  Price,
  QuantityStepper,
  RadioCards,
  ResponsiveSheet,
  ScanIcon,
  toast,
  WalletIcon,
} from '@onetill/ui'
import { useState } from 'react'

const COPY = {
  'zh-CN': {
    open: '打开收银台',
    title: '确认订单',
    close: '关闭',
    item: '头春白茶 · 50 克罐装',
    options: [
      { name: '年份', values: ['2026 头春', '2025', '2024'] },
      { name: '规格', values: ['50 克', '100 克'] },
    ],
    quantity: { label: '数量', less: '减少', more: '增加' },
    method: '付款方式',
    balance: 'Onetill 余额',
    balanceDetail: '可用 ¥1,280.00，一点即付',
    wechat: '微信支付',
    wechatDetail: '用手机微信扫码',
    card: '银行卡',
    cardBarred: '这家商家还没有开通银行卡收款',
    goods: '商品',
    shipping: '运费',
    free: '包邮',
    total: '合计',
    pay: '支付 ¥168.00',
    paid: '付款成功，商家正在备货',
    left: '为你保留库存',
  },
  en: {
    open: 'Open the cashier',
    title: 'Confirm your order',
    close: 'Close',
    item: 'First-flush white tea, 50 g tin',
    options: [
      { name: 'Year', values: ['2026 first flush', '2025', '2024'] },
      { name: 'Size', values: ['50 g', '100 g'] },
    ],
    quantity: { label: 'Quantity', less: 'Fewer', more: 'More' },
    method: 'Pay with',
    balance: 'Onetill balance',
    balanceDetail: '¥1,280.00 available, one tap',
    wechat: 'WeChat Pay',
    wechatDetail: 'Scan with WeChat on your phone',
    card: 'Bank card',
    cardBarred: 'This merchant does not take cards yet',
    goods: 'Items',
    shipping: 'Delivery',
    free: 'Free',
    total: 'Total',
    pay: 'Pay ¥168.00',
    paid: 'Paid. The merchant is packing your order',
    left: 'Held for you',
  },
} as const

export function DemoSheet({ locale, picture }: { locale: 'zh-CN' | 'en'; picture: PictureSource }) {
  const copy = COPY[locale]
  const [open, setOpen] = useState(false)
  const [paying, setPaying] = useState(false)
  const [quantity, setQuantity] = useState(1)
  const [first, second] = copy.options
  const [chosen, setChosen] = useState<Chosen>([first.values[0], second.values[0]])
  const variants = first.values.flatMap((year, row) =>
    second.values.map((size, column) => ({
      id: `${row}-${column}`,
      values: [year, size],
      available: row !== 2 && !(row === 1 && column === 1),
    })),
  )
  const [deadline] = useState(() => new Date(Date.now() + 15 * 60_000))
  const pay = () => {
    setPaying(true)
    window.setTimeout(() => {
      setPaying(false)
      setOpen(false)
      toast.success(copy.paid)
    }, 1200)
  }
  return (
    <ResponsiveSheet
      open={open}
      onOpenChange={setOpen}
      dismissible={!paying}
      title={copy.title}
      description={
        <span className="inline-flex items-center gap-1.5">
          {copy.left} <Countdown expiresAt={deadline} totalSeconds={900} />
        </span>
      }
      closeLabel={copy.close}
      trigger={
        <Button variant="accent" icon={<BagIcon />}>
          {copy.open}
        </Button>
      }
      footer={
        <Button
          variant="accent"
          size="lg"
          fullWidth
          loading={paying}
          onClick={pay}
          disabled={!findVariant(variants, chosen)?.available}
        >
          {copy.pay}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <div className="flex items-center gap-3.5">
          <Picture picture={picture} className="size-18 shrink-0 rounded-md" />
          <div className="min-w-0 flex-1">
            <p className="line-clamp-2 font-medium">{copy.item}</p>
            <div className="mt-1 flex items-center justify-between">
              <Price amountMinor="16800" currency="CNY" locale={locale} size="lg" />
              <QuantityStepper
                quantity={quantity}
                onQuantity={setQuantity}
                max={5}
                words={copy.quantity}
              />
            </div>
          </div>
        </div>
        <OptionPicker
          options={copy.options}
          variants={variants}
          chosen={chosen}
          onChoose={setChosen}
        />
        <RadioCards
          legend={copy.method}
          name="method"
          defaultValue="balance"
          options={[
            {
              value: 'balance',
              title: copy.balance,
              detail: copy.balanceDetail,
              icon: <WalletIcon />,
            },
            { value: 'wechat', title: copy.wechat, detail: copy.wechatDetail, icon: <ScanIcon /> },
            { value: 'card', title: copy.card, barred: copy.cardBarred, icon: <CardIcon /> },
          ]}
        />
        <DefinitionList
          items={[
            {
              key: 'goods',
              term: copy.goods,
              value: <Price amountMinor="16800" currency="CNY" locale={locale} />,
            },
            { key: 'ship', term: copy.shipping, value: copy.free },
            {
              key: 'total',
              term: copy.total,
              strong: true,
              value: <Price amountMinor="16800" currency="CNY" locale={locale} size="lg" />,
            },
          ]}
        />
      </div>
    </ResponsiveSheet>
  )
}
