'use client'

import { Drawer as Base } from '@base-ui/react/drawer'
import { IconButton } from './icon-button'
import { CloseIcon } from './icons'
import { backdropClass, SheetFrame, type SheetProps } from './sheet-frame'

/** A sheet that rises from the bottom edge and can be swiped away. */
export function BottomSheet({
  open,
  onOpenChange,
  trigger,
  title,
  description,
  closeLabel,
  footer,
  dismissible = true,
  children,
}: SheetProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => (next || dismissible) && onOpenChange?.(next)}
      disablePointerDismissal={!dismissible}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-40 flex items-end">
          <Base.Popup className="-mb-12 flex max-h-[calc(92dvh+3rem)] w-full touch-auto flex-col rounded-t-3xl bg-surface pb-12 shadow-float outline-none transition-transform duration-400 ease-calm [transform:translateY(var(--drawer-swipe-movement-y,0))] data-swiping:duration-0 data-swiping:select-none data-starting-style:[transform:translateY(calc(100%-3rem))] data-ending-style:[transform:translateY(calc(100%-3rem))]">
            <div
              aria-hidden="true"
              className="mx-auto mt-2 mb-1 h-1 w-9 shrink-0 rounded-full bg-line-strong"
            />
            <Base.Content className="flex min-h-0 flex-1 flex-col">
              <SheetFrame
                heading={<Base.Title className="text-lg font-semibold">{title}</Base.Title>}
                description={
                  description && (
                    <Base.Description className="mt-0.5 text-sm text-ink-2">
                      {description}
                    </Base.Description>
                  )
                }
                close={
                  dismissible && (
                    <Base.Close render={<IconButton label={closeLabel} icon={<CloseIcon />} />} />
                  )
                }
                footer={footer}
              >
                {children}
              </SheetFrame>
            </Base.Content>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
