import type { SVGProps } from 'react'
import { cx } from './cx'

export type IconProps = Omit<SVGProps<SVGSVGElement>, 'd'> & { size?: number }
export type Icon = (props: IconProps) => React.ReactElement

/** An outline icon. How it is drawn stands in `icon-outline`, because a feed has a hundred of them. */
export function drawIcon(outline: string): Icon {
  return function OutlineIcon({ size = 20, strokeWidth, className, style, ...rest }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        aria-hidden="true"
        className={cx('icon-outline', className)}
        style={strokeWidth === undefined ? style : { ...style, strokeWidth }}
        {...rest}
      >
        <path d={outline} />
      </svg>
    )
  }
}
