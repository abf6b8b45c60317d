import { Mark } from './mark.tsx'

export function Logo() {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: '0.75rem' }}>
      <Mark size={44} />
      <span style={{ fontFamily: 'Georgia, serif', fontSize: '2rem', letterSpacing: '0.02em' }}>
        SoulSeer
      </span>
    </span>
  )
}
