import type { Appearance } from './stripe-js'

/** Our own colours for the fields that stand in Stripe's frame, as the page shows them now. */
export function readAppearance(): Appearance {
  const root = document.documentElement
  const token = (name: string) => getComputedStyle(root).getPropertyValue(`--${name}`).trim()
  return {
    theme: root.classList.contains('dark') ? 'night' : 'stripe',
    variables: {
      colorPrimary: token('accent'),
      colorBackground: token('surface'),
      colorText: token('ink'),
      colorTextSecondary: token('ink-2'),
      colorDanger: token('bad'),
      borderRadius: token('radius-md') || '10px',
      fontFamily: 'system-ui, sans-serif',
      fontSizeBase: '16px',
    },
  }
}

/** Calls back when the page turns dark or light again. */
export function watchAppearance(onChange: (appearance: Appearance) => void): () => void {
  const observer = new MutationObserver(() => onChange(readAppearance()))
  observer.observe(document.documentElement, { attributeFilter: ['class'] })
  return () => observer.disconnect()
}
