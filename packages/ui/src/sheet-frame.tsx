import type { ComponentType, ReactElement, ReactNode } from 'react'
import { IconButton } from './icon-button'
import { CloseIcon } from './icons'

export type SheetProps = {
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** The element that opens it, if any. */
  trigger?: ReactElement
  title: ReactNode
  description?: ReactNode
  closeLabel: string
  /** Stays in sight below the scrolling part; the place for Pay. */
  footer?: ReactNode
  /** False while money is moving: no swipe, no backdrop, no Escape. */
  dismissible?: boolean
  children: ReactNode
}

export const backdropClass =
  'fixed inset-0 z-40 bg-[var(--scrim)] opacity-[calc(1-var(--drawer-swipe-progress,0))] transition-opacity duration-300 ease-calm data-starting-style:opacity-0 data-ending-style:opacity-0 data-swiping:duration-0'

/** The parts of a Base UI dialog or drawer that carry its accessible name and close it. */
type Parts = {
  Title: ComponentType<{ className?: string; children?: ReactNode }>
  Description: ComponentType<{ className?: string; children?: ReactNode }>
  Close: ComponentType<{ render?: ReactElement }>
}

/** What both roots are told: a sheet that isn't dismissible stays, whatever asked it to close. */
export function rootProps({ open, onOpenChange, dismissible = true }: SheetProps) {
  return {
    open,
    onOpenChange: (next: boolean) => (next || dismissible) && onOpenChange?.(next),
    disablePointerDismissal: !dismissible,
  }
}

type FrameProps = Pick<
  SheetProps,
  'title' | 'description' | 'closeLabel' | 'footer' | 'dismissible' | 'children'
> & { parts: Parts }

/** The inside that a bottom sheet and a dialog share. */
export function SheetFrame({
  parts: { Title, Description, Close },
  title,
  description,
  closeLabel,
  footer,
  dismissible = true,
  children,
}: FrameProps) {
  return (
    <>
      <div className="flex shrink-0 items-start gap-3 px-5 pb-3.5">
        <div className="min-w-0 flex-1 pt-2.5">
          <Title className="text-lg font-semibold">{title}</Title>
          {description && (
            <Description className="mt-0.5 text-sm text-ink-2">{description}</Description>
          )}
        </div>
        <div className="-mr-2.5">
          {dismissible && <Close render={<IconButton label={closeLabel} icon={<CloseIcon />} />} />}
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
      {footer && (
        <div className="shrink-0 border-t border-line px-5 pt-3.5 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
          {footer}
        </div>
      )}
    </>
  )
}
