'use client'

import type { DeskProductView, OwnMerchantView } from '@onetill/contract'
import {
  Badge,
  Button,
  CheckIcon,
  CloseIcon,
  cx,
  IconButton,
  LinkButton,
  Picture,
  PlusIcon,
  Price,
  ResponsiveSheet,
  Spinner,
  TextField,
} from '@onetill/ui'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { api } from '@/trpc/api'
import { pictureOf } from '../../../_parts/picture-of'
import { useFailureSentence } from '../../_parts/use-failure-toast'

const MOST = 9

type Props = {
  merchant: OwnMerchantView
  chosen: readonly DeskProductView[]
  onChosen: (products: readonly DeskProductView[]) => void
  disabled: boolean
  error?: string
}

/** One to nine of the shop's products, in the order their cards will have. */
export function ProductPicker({ merchant, chosen, onChosen, disabled, error }: Props) {
  const words = useTranslations('desk.composer')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  return (
    <div>
      <p className="mb-1.5 flex items-baseline gap-2 text-sm font-medium">
        {words('products')}
        <span className="figures text-xs font-normal text-ink-3">
          {words('productCount', { count: chosen.length, most: MOST })}
        </span>
      </p>
      <ul className="mb-2.5 flex flex-col gap-2 empty:hidden">
        {chosen.map((product) => (
          <li
            key={product.id}
            className="flex items-center gap-3 rounded-lg border border-line p-2"
          >
            <Line product={product} />
            <IconButton
              label={words('removeProduct', { title: product.title })}
              icon={<CloseIcon size={18} />}
              disabled={disabled}
              onClick={() => onChosen(chosen.filter(({ id }) => id !== product.id))}
            />
          </li>
        ))}
      </ul>
      <Button
        icon={<PlusIcon size={18} />}
        disabled={disabled || chosen.length >= MOST}
        onClick={() => setOpen(true)}
        aria-invalid={error ? true : undefined}
      >
        {words('chooseProducts')}
      </Button>
      {error && (
        <p role="alert" className="mt-1.5 text-sm text-bad">
          {error}
        </p>
      )}
      <ResponsiveSheet
        open={open}
        onOpenChange={setOpen}
        title={words('chooseProducts')}
        description={words('productCount', { count: chosen.length, most: MOST })}
        closeLabel={common('close')}
        footer={
          <Button variant="primary" fullWidth onClick={() => setOpen(false)}>
            {words('done')}
          </Button>
        }
      >
        <Shelf merchant={merchant} chosen={chosen} onChosen={onChosen} />
      </ResponsiveSheet>
    </div>
  )
}

function Shelf({ merchant, chosen, onChosen }: Pick<Props, 'merchant' | 'chosen' | 'onChosen'>) {
  const words = useTranslations('desk.composer')
  const sentenceOf = useFailureSentence()
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const shelf = useInfiniteQuery({
    queryKey: ['shelf', merchant.id, q],
    queryFn: ({ pageParam }) =>
      api.product.list.query({ merchantId: merchant.id, q: q || undefined, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const products = shelf.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="flex min-h-72 flex-col gap-3">
      <TextField
        type="search"
        label={words('search')}
        value={text}
        maxLength={80}
        onChange={(event) => setText(event.target.value)}
      />
      {shelf.isPending && <Spinner className="mx-auto my-8" />}
      {shelf.error && <p role="alert">{sentenceOf(shelf.error)}</p>}
      {shelf.isSuccess && products.length === 0 && (
        <Nothing searched={q !== ''} handle={merchant.handle} />
      )}
      <ul className="flex flex-col gap-1.5">
        {products.map((product) => (
          <li key={product.id}>
            <Choice product={product} chosen={chosen} onChosen={onChosen} />
          </li>
        ))}
      </ul>
      {shelf.hasNextPage && (
        <Button
          size="sm"
          className="self-center"
          loading={shelf.isFetchingNextPage}
          onClick={() => shelf.fetchNextPage()}
        >
          {words('moreProducts')}
        </Button>
      )}
    </div>
  )
}

type ChoiceProps = Pick<Props, 'chosen' | 'onChosen'> & { product: DeskProductView }

function Choice({ product, chosen, onChosen }: ChoiceProps) {
  const picked = chosen.some(({ id }) => id === product.id)
  return (
    <button
      type="button"
      aria-pressed={picked}
      disabled={!picked && chosen.length >= MOST}
      onClick={() =>
        onChosen(picked ? chosen.filter(({ id }) => id !== product.id) : [...chosen, product])
      }
      className={cx(
        'flex w-full items-center gap-3 rounded-lg border p-2 text-left transition-colors disabled:opacity-45',
        picked ? 'border-ink shadow-[inset_0_0_0_1px_var(--ink)]' : 'border-line hover:bg-sunken',
      )}
    >
      <Line product={product} />
      <span
        aria-hidden="true"
        className={cx(
          'mr-1 flex size-6 shrink-0 items-center justify-center rounded-full border',
          picked ? 'border-ink bg-ink text-inverse' : 'border-line-strong',
        )}
      >
        {picked && <CheckIcon size={15} strokeWidth={2.5} />}
      </span>
    </button>
  )
}

function Line({ product }: { product: DeskProductView }) {
  const words = useTranslations('desk.products.states')
  const locale = useLocale()
  const [first] = product.variants
  const left = product.variants.reduce((sum, { available }) => sum + available, 0)
  return (
    <>
      <Picture
        picture={pictureOf(product.images[0] ?? '', '')}
        sizes="48px"
        className="size-12 shrink-0 rounded-md"
      />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm font-medium">{product.title}</span>
        <span className="flex items-center gap-2 text-sm">
          {first && (
            <Price amountMinor={first.priceMinor} currency={product.currency} locale={locale} />
          )}
          {product.paused && <Badge>{words('paused')}</Badge>}
          {!product.paused && left <= 0 && <Badge tone="warn">{words('soldOut')}</Badge>}
        </span>
      </span>
    </>
  )
}

function Nothing({ searched, handle }: { searched: boolean; handle: string }) {
  const words = useTranslations('desk.composer')
  return (
    <div className="flex flex-col items-center gap-3 py-8 text-center text-ink-2">
      <p>{words(searched ? 'nothingFound' : 'noProducts')}</p>
      {!searched && (
        <LinkButton as={Link} href={`/desk/${handle}/products/new`} size="sm">
          {words('addProduct')}
        </LinkButton>
      )}
    </div>
  )
}
