import { cx } from './cx'

/** A coin going into a till: a 1 cut out of an O, its stem running out like a receipt. */
export function LogoMark({ size = 28, className }: { size?: number; className?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      className={cx('shrink-0 text-accent', className)}
    >
      <path
        fill="currentColor"
        d="M13.4 31.27A15.5 15.5 0 1 1 18.6 31.27V8.6a.9.9 0 0 0-1.43-.73l-5.3 3.9a1.5 1.5 0 0 0-.33 2.07l.28.4a1.5 1.5 0 0 0 1.58.61z"
      />
    </svg>
  )
}

export function Logo({ size = 26, className }: { size?: number; className?: string }) {
  return (
    <span className={cx('inline-flex items-center gap-2', className)}>
      <LogoMark size={size} />
      <span
        className="font-semibold tracking-[-0.045em] text-ink"
        style={{ fontSize: size * 0.84, lineHeight: 1 }}
      >
        onetill
      </span>
    </span>
  )
}

/** The seal of a verified merchant. */
export function VerifiedMark({ label, size = 16 }: { label: string; size?: number }) {
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      className="inline-block shrink-0 text-accent"
    >
      <title>{label}</title>
      <path
        fill="currentColor"
        d="M12 1.2l2.63 1.98 3.28-.3 1.37 3 3 1.37-.3 3.28L23.96 13l-1.98 2.63.3 3.28-3 1.37-1.37 3-3.28-.3L12 24.8l-2.63-1.98-3.28.3-1.37-3-3-1.37.3-3.28L.04 13l1.98-2.47-.3-3.28 3-1.37 1.37-3 3.28.3z"
        transform="translate(0 -1)"
      />
      <path
        d="M7.6 12.3l3 3 5.8-6.2"
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
