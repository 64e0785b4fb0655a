import { Fragment, isValidElement, type ReactNode } from 'react'

const VOID = new Set(['img', 'br', 'hr', 'input'])

/** Attributes that React names otherwise than HTML and SVG do. */
const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  tabIndex: 'tabindex',
  dateTime: 'datetime',
  srcSet: 'srcset',
  fetchPriority: 'fetchpriority',
  strokeWidth: 'stroke-width',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
}

type Component = (props: unknown) => ReactNode

/**
 * Writes components without hooks as HTML. A feed is twenty posts of some eighty elements that never change by
 * themselves: as a string they are made once for all readers, sent once, and cost a phone no hydration.
 */
export function writeHtml(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escapeText(node)
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) return node.map(writeHtml).join('')
  if (!isValidElement<{ children?: ReactNode }>(node)) throw new TypeError('not a plain component')
  const { type, props } = node
  if (type === Fragment) return writeHtml(props.children)
  if (typeof type === 'function') return writeHtml((type as Component)(props))
  if (typeof type !== 'string') throw new TypeError('not a plain component')
  const opening = `<${type}${writeAttributes(props)}`
  if (VOID.has(type)) return `${opening}/>`
  return `${opening}>${writeHtml(props.children)}</${type}>`
}

function writeAttributes(props: Readonly<Record<string, unknown>>): string {
  return Object.entries(props)
    .map(([name, value]) => writeAttribute(name, value))
    .join('')
}

function writeAttribute(name: string, value: unknown): string {
  if (name === 'children' || value === undefined || value === null) return ''
  if (name === 'style') return writeStyle(value as Readonly<Record<string, unknown>>)
  if (typeof value === 'function') throw new TypeError(`${name} needs a script`)
  const spoken = name.startsWith('aria-') || name.startsWith('data-')
  if (typeof value === 'boolean' && !spoken) {
    return value ? ` ${name.toLowerCase()}=""` : ''
  }
  return ` ${NAMES[name] ?? name}="${escapeText(String(value))}"`
}

function writeStyle(style: Readonly<Record<string, unknown>>): string {
  const rules = Object.entries(style).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === '') return []
    if (typeof value !== 'string') throw new TypeError(`${name} has no unit: write it as text`)
    return [`${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`]
  })
  return rules.length === 0 ? '' : ` style="${escapeText(rules.join(';'))}"`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign) : text
}
