import type { ElementType, ReactNode } from 'react'
import { cx } from './cx'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** Its place in the phone's list: the title, the trailing figure, or a line below; hidden if unset. */
  phone?: 'title' | 'trailing' | 'line'
}

export type DataTableProps<Row> = {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Where a row leads. The title cell becomes the link and stretches over the row. */
  rowHref?: (row: Row) => string
  as?: ElementType
  empty?: ReactNode
}

/** A table on a desktop, a list on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  if (props.rows.length === 0 && props.empty) return props.empty
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface">
      <DesktopTable {...props} />
      <PhoneList {...props} />
    </div>
  )
}

function DesktopTable<Row>({ label, columns, rows, rowKey, rowHref, as }: DataTableProps<Row>) {
  return (
    <table aria-label={label} className="hidden w-full border-collapse text-sm md:table">
      <thead>
        <tr className="border-b border-line text-left text-ink-3">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cx(
                'px-4 py-3 text-xs font-medium whitespace-nowrap',
                column.align === 'end' && 'text-right',
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={cx(
              'relative border-b border-line last:border-0',
              rowHref && 'transition-colors hover:bg-sunken/60',
            )}
          >
            {columns.map((column) => (
              <td
                key={column.key}
                className={cx(
                  'h-13 px-4 py-2.5',
                  column.align === 'end' && 'figures text-right whitespace-nowrap',
                )}
              >
                <RowLink href={column.phone === 'title' ? rowHref?.(row) : undefined} as={as}>
                  {column.cell(row)}
                </RowLink>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PhoneList<Row>({ label, columns, rows, rowKey, rowHref, as }: DataTableProps<Row>) {
  const at = (place: Column<Row>['phone']) => columns.filter((column) => column.phone === place)
  return (
    <ul aria-label={label} className="md:hidden">
      {rows.map((row) => (
        <li key={rowKey(row)} className="relative border-b border-line px-4 py-3 last:border-0">
          <div className="flex items-start justify-between gap-3">
            <div className="min-w-0 flex-1 font-medium">
              <RowLink href={rowHref?.(row)} as={as}>
                {at('title').map((column) => (
                  <span key={column.key}>{column.cell(row)}</span>
                ))}
              </RowLink>
            </div>
            <div className="figures shrink-0 text-right">
              {at('trailing').map((column) => (
                <div key={column.key}>{column.cell(row)}</div>
              ))}
            </div>
          </div>
          <div className="mt-0.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-3">
            {at('line').map((column) => (
              <span key={column.key}>{column.cell(row)}</span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

function RowLink({
  href,
  as: Anchor = 'a',
  children,
}: {
  href?: string
  as?: ElementType
  children: ReactNode
}) {
  if (!href) return children
  return (
    <Anchor href={href} className="font-medium after:absolute after:inset-0 -outline-offset-2">
      {children}
    </Anchor>
  )
}
