'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { backdropClass, rootProps, SheetFrame, type SheetProps } from './sheet-frame'

/** A centred dialog at every size. For anything longer than a question use ResponsiveSheet. */
export function Dialog(props: SheetProps) {
  return (
    <Base.Root {...rootProps(props)}>
      {props.trigger && <Base.Trigger render={props.trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropClass} />
        <Base.Viewport className="fixed inset-0 z-40 flex items-center justify-center p-4">
          <Base.Popup className="flex max-h-full w-full max-w-[27.5rem] flex-col overflow-hidden rounded-2xl bg-surface pt-3.5 shadow-float outline-none transition-[opacity,transform] duration-250 ease-calm data-starting-style:translate-y-2 data-starting-style:scale-[0.98] data-starting-style:opacity-0 data-ending-style:scale-[0.98] data-ending-style:opacity-0">
            <SheetFrame parts={Base} {...props} />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
