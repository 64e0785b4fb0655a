import type { SVGProps } from 'react'

export type IconProps = Omit<SVGProps<SVGSVGElement>, 'd'> & { size?: number }
export type Icon = (props: IconProps) => React.ReactElement

export function drawIcon(outline: string): Icon {
  return function OutlineIcon({ size = 20, strokeWidth = 1.75, ...rest }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={strokeWidth}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        {...rest}
      >
        <path d={outline} />
      </svg>
    )
  }
}
