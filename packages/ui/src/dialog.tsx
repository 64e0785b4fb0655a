'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { IconButton } from './icon-button'
import { CloseIcon } from './icons'
import { backdropClass, SheetFrame, type SheetProps } from './sheet-frame'

/** A centred dialog at every size. For anything longer than a question use ResponsiveSheet. */
export function Dialog({
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
        <Base.Viewport className="fixed inset-0 z-40 flex items-center justify-center p-4">
          <Base.Popup className="flex max-h-full w-full max-w-[27.5rem] flex-col overflow-hidden rounded-2xl bg-surface pt-3.5 shadow-float outline-none transition-[opacity,transform] duration-250 ease-calm data-starting-style:translate-y-2 data-starting-style:scale-[0.98] data-starting-style:opacity-0 data-ending-style:scale-[0.98] data-ending-style:opacity-0">
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
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
