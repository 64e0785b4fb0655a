import { cx } from './cx'

const SIZES = {
  xs: 'size-6 text-2xs',
  sm: 'size-8 text-xs',
  md: 'size-10 text-sm',
  lg: 'size-14 text-lg',
  xl: 'size-22 text-3xl',
} as const

const TINTS = ['#e9d8c8', '#d9e0cf', '#cfdfe2', '#dcd6e6', '#ecd3d0', '#e8dfba'] as const

export type AvatarProps = {
  name: string
  src?: string | null
  size?: keyof typeof SIZES
  className?: string
}

/** A face, or the first character of the name on a quiet tint that always stays the same. */
export function Avatar({ name, src, size = 'md', className }: AvatarProps) {
  const shape = cx('inline-flex shrink-0 overflow-hidden rounded-full', SIZES[size], className)
  if (src) {
    return (
      <span className={cx(shape, 'bg-sunken')}>
        <img src={src} alt="" loading="lazy" decoding="async" className="size-full object-cover" />
      </span>
    )
  }
  const code = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0)
  return (
    <span
      aria-hidden="true"
      className={cx(shape, 'items-center justify-center font-semibold text-[#4a4036]')}
      style={{ backgroundColor: TINTS[code % TINTS.length] }}
    >
      {initial(name)}
    </span>
  )
}

function initial(name: string): string {
  return [...name.trim()][0]?.toUpperCase() ?? '·'
}
