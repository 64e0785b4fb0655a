'use client'

import { Drawer as Base } from '@base-ui/react/drawer'
import { backdropClass, rootProps, SheetFrame, type SheetProps } from './sheet-frame'

/** A sheet that rises from the bottom edge and can be swiped away. */
export function BottomSheet(props: SheetProps) {
  return (
    <Base.Root {...rootProps(props)}>
      {props.trigger && <Base.Trigger render={props.trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-40 flex items-end">
          <Base.Popup className="-mb-12 flex max-h-[calc(92dvh+3rem)] w-full touch-auto flex-col rounded-t-3xl bg-surface pb-12 shadow-float outline-none transition-transform duration-400 ease-calm [transform:translateY(var(--drawer-swipe-movement-y,0))] data-swiping:duration-0 data-swiping:select-none data-starting-style:[transform:translateY(calc(100%-3rem))] data-ending-style:[transform:translateY(calc(100%-3rem))]">
            <div
              aria-hidden="true"
              className="mx-auto mt-2 mb-1 h-1 w-9 shrink-0 rounded-full bg-line-strong"
            />
            <Base.Content className="flex min-h-0 flex-1 flex-col">
              <SheetFrame parts={Base} {...props} />
            </Base.Content>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
