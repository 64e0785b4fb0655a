'use client'

import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { cx } from './cx'

export type MenuItem = {
  key: string
  label: ReactNode
  icon?: ReactNode
  danger?: boolean
  disabled?: boolean
  onSelect?: () => void
  /** A link element, such as <Link href="…" />. */
  link?: ReactElement
}

export type MenuProps = {
  trigger: ReactElement
  items: readonly MenuItem[]
  align?: 'start' | 'center' | 'end'
}

export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-50 outline-none">
          <Base.Popup className="popup-box min-w-48 p-1.5">
            {items.map(({ key, label, icon, danger, disabled, onSelect, link }) =>
              link ? (
                <Base.LinkItem key={key} render={link} className="popup-item" closeOnClick>
                  {icon && <span className="text-ink-2">{icon}</span>}
                  {label}
                </Base.LinkItem>
              ) : (
                <Base.Item
                  key={key}
                  disabled={disabled}
                  onClick={onSelect}
                  className={cx('popup-item', danger && 'text-bad')}
                >
                  {icon && <span className={danger ? undefined : 'text-ink-2'}>{icon}</span>}
                  {label}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
