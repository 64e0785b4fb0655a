'use client'

import {
  ChevronLeftIcon,
  ChevronRightIcon,
  CloseIcon,
  cx,
  FileDrop,
  Picture,
  RefreshIcon,
} from '@onetill/ui'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef } from 'react'
import { pictureOf } from '../../_parts/picture-of'
import { type PendingUpload, useUploads } from './use-uploads'

type Props = {
  merchantId: string
  label: string
  hint?: string
  note?: string
  error?: string
  /** Keys of the stored pictures, in order; the first is the cover. */
  keys: readonly string[]
  onKeys: (keys: string[]) => void
  most?: number
  disabled?: boolean
}

/** Pictures that are uploaded as soon as they are chosen, then put in order or taken out. */
export function PictureField({
  merchantId,
  label,
  hint,
  note,
  error,
  keys,
  onKeys,
  most = 9,
  disabled = false,
}: Props) {
  const words = useTranslations('desk.pictures')
  const id = useId()
  const latest = useRef(keys)
  latest.current = keys
  const { pending, add, retry, drop } = useUploads(merchantId, (key) => {
    if (latest.current.includes(key)) return
    latest.current = [...latest.current, key]
    onKeys([...latest.current])
  })
  const room = most - keys.length - pending.length

  function move(from: number, to: number) {
    const moved = [...keys]
    moved.splice(to, 0, ...moved.splice(from, 1))
    onKeys(moved)
  }

  return (
    <fieldset aria-describedby={`${id}-help`} className="min-w-0">
      <legend className="mb-1.5 flex items-baseline gap-2 text-sm font-medium">
        {label}
        {note && <span className="text-xs font-normal text-ink-3">{note}</span>}
      </legend>
      <ul className="grid grid-cols-3 gap-2.5 empty:hidden sm:grid-cols-4 md:grid-cols-5">
        {keys.map((key, index) => (
          <StoredTile
            key={key}
            picture={key}
            at={index}
            count={most > 1 ? keys.length : 1}
            cover={index === 0 && most > 1}
            disabled={disabled}
            onMove={(to) => move(index, to)}
            onRemove={() => onKeys(keys.filter((each) => each !== key))}
          />
        ))}
        {pending.map((upload) => (
          <PendingTile key={upload.id} upload={upload} onRetry={retry} onDrop={drop} />
        ))}
      </ul>
      {room > 0 && (
        <FileDrop
          label={words('add')}
          hint={hint ?? words('kinds', { count: room })}
          error={error}
          accept="image/jpeg,image/png,image/webp,image/gif"
          multiple={most > 1}
          disabled={disabled}
          onFiles={(files) => add(files.slice(0, room))}
          className={cx(keys.length + pending.length > 0 && 'mt-2.5 min-h-20')}
        />
      )}
    </fieldset>
  )
}

type StoredProps = {
  picture: string
  at: number
  count: number
  cover: boolean
  disabled: boolean
  onMove: (to: number) => void
  onRemove: () => void
}

function StoredTile({ picture, at, count, cover, disabled, onMove, onRemove }: StoredProps) {
  const words = useTranslations('desk.pictures')
  const number = at + 1
  return (
    <Tile label={words('picture', { number })}>
      <Picture picture={pictureOf(picture, '')} sizes="140px" className="rounded-lg" />
      {cover && (
        <span className="absolute top-1.5 left-1.5 rounded-full bg-black/65 px-2 text-2xs text-white">
          {words('cover')}
        </span>
      )}
      <TileButtons>
        {count > 1 && (
          <>
            <TileButton
              label={words('earlier', { number })}
              disabled={disabled || at === 0}
              onClick={() => onMove(at - 1)}
              icon={<ChevronLeftIcon size={17} />}
            />
            <TileButton
              label={words('later', { number })}
              disabled={disabled || at === count - 1}
              onClick={() => onMove(at + 1)}
              icon={<ChevronRightIcon size={17} />}
            />
          </>
        )}
        <TileButton
          label={words('remove', { number })}
          disabled={disabled}
          onClick={onRemove}
          icon={<CloseIcon size={16} />}
        />
      </TileButtons>
    </Tile>
  )
}

function Tile({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li aria-label={label} className="relative overflow-hidden rounded-lg border border-line">
      {children}
    </li>
  )
}

function TileButtons({ children }: { children: ReactNode }) {
  return <div className="flex justify-between bg-surface">{children}</div>
}

type TileButtonProps = {
  label: string
  icon: ReactNode
  disabled?: boolean
  onClick: () => void
}

function TileButton({ label, icon, ...rest }: TileButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="flex h-11 min-w-0 flex-1 items-center justify-center text-ink-2 -outline-offset-2 hover:bg-sunken hover:text-ink disabled:text-line-strong disabled:hover:bg-transparent md:h-9"
      {...rest}
    >
      {icon}
    </button>
  )
}

type PendingProps = {
  upload: PendingUpload
  onRetry: (id: string) => void
  onDrop: (id: string) => void
}

function PendingTile({ upload, onRetry, onDrop }: PendingProps) {
  const words = useTranslations('desk.pictures')
  const { id, name, preview, percent, error } = upload
  return (
    <Tile label={name}>
      <div className="relative aspect-square bg-sunken">
        <img src={preview} alt="" className="size-full object-cover opacity-45" />
        {error ? (
          <p
            role="alert"
            className="absolute inset-0 flex items-center justify-center overflow-y-auto bg-surface/88 p-2 text-center text-2xs text-bad"
          >
            {error}
          </p>
        ) : (
          <div className="absolute inset-x-2.5 bottom-2.5">
            <progress
              max={100}
              value={percent}
              aria-label={words('uploading', { name })}
              className="block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-surface [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-surface [&::-webkit-progress-value]:bg-ink"
            />
          </div>
        )}
      </div>
      <TileButtons>
        {error && (
          <TileButton
            label={words('retry', { name })}
            onClick={() => onRetry(id)}
            icon={<RefreshIcon size={16} />}
          />
        )}
        <TileButton
          label={words('discard', { name })}
          disabled={!error}
          onClick={() => onDrop(id)}
          icon={<CloseIcon size={16} />}
        />
      </TileButtons>
    </Tile>
  )
}
