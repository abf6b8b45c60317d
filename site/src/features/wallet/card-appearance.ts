/** The brand's tokens that the card form wears, as colours that Stripe understands: `rgb(…)`, never `var(…)`. */
const tokens = [
  'page',
  'raised',
  'ink',
  'soft',
  'line-strong',
  'accent',
  'accent-ink',
  'bad',
  'focus',
] as const
type Colours = Record<(typeof tokens)[number], string>

/** What of Stripe's appearance is used. */
export type CardAppearance = {
  theme: 'stripe' | 'night'
  variables: Record<string, string>
  rules: Record<string, Record<string, string>>
}

/** Stripe's form in the brand's colours, of one scheme. */
export function cardAppearance(colours: Colours, isDark: boolean, radius: string): CardAppearance {
  const edge = `1px solid ${colours['line-strong']}`
  return {
    theme: isDark ? 'night' : 'stripe',
    variables: {
      colorPrimary: colours.accent,
      colorBackground: colours.page,
      colorText: colours.ink,
      colorTextSecondary: colours.soft,
      colorTextPlaceholder: colours.soft,
      colorDanger: colours.bad,
      iconColor: colours['accent-ink'],
      borderRadius: radius,
      fontSizeBase: '16px',
    },
    rules: {
      '.Input': { border: edge, boxShadow: 'none' },
      '.Input:focus': { border: edge, boxShadow: `0 0 0 2px ${colours.focus}` },
      '.Input--invalid': { border: `1px solid ${colours.bad}`, boxShadow: 'none' },
      '.Tab': { border: edge, boxShadow: 'none' },
      '.Tab--selected': { borderColor: colours.accent, backgroundColor: colours.raised, color: colours.ink },
      '.Tab--selected:focus': { boxShadow: `0 0 0 2px ${colours.focus}` },
    },
  }
}

/** As the page looks now. */
export function appearanceNow(): CardAppearance {
  const probe = document.body.appendChild(document.createElement('span'))
  const resolved = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const colours = Object.fromEntries(tokens.map(name => [name, resolved(name)])) as Colours
  probe.style.borderRadius = 'var(--radius-field)'
  const radius = getComputedStyle(probe).borderTopLeftRadius
  probe.remove()
  return cardAppearance(colours, isDarkNow(), radius)
}

/** Tells when the page turned light or dark, by its own switch or by the device's. Answers how to stop. */
export function onScheme(turned: () => void): () => void {
  const theme = new MutationObserver(turned)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  const device = matchMedia('(prefers-color-scheme: dark)')
  device.addEventListener('change', turned)
  return () => {
    theme.disconnect()
    device.removeEventListener('change', turned)
  }
}

function isDarkNow(): boolean {
  const { theme } = document.documentElement.dataset
  return theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
}
