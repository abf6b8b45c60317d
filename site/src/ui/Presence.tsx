import { m } from '../messages/index.ts'
import { classes } from './classes.ts'

export type Presence = 'ONLINE' | 'BUSY' | 'AWAY' | 'OFFLINE'

/** In the language of whoever asks, each time anew. */
export const presenceWords: Readonly<Record<Presence, string>> = {
  get ONLINE() {
    return m['ui.presence']({ presence: 'ONLINE' })
  },
  get BUSY() {
    return m['ui.presence']({ presence: 'BUSY' })
  },
  get AWAY() {
    return m['ui.presence']({ presence: 'AWAY' })
  },
  get OFFLINE() {
    return m['ui.presence']({ presence: 'OFFLINE' })
  },
}

/** Shape as well as colour tells the state, for those who do not see the colour. */
export function PresenceDot({ presence, className }: { presence: Presence; className?: string }) {
  return (
    <span
      className={classes('inline-flex size-3.5 items-center justify-center rounded-full bg-page', className)}
    >
      <span className={classes('relative block size-2.5 rounded-full', dots[presence])}>
        {presence === 'ONLINE' && (
          <span
            aria-hidden
            className="absolute inset-0 animate-breathe rounded-full bg-good opacity-0 motion-safe:opacity-40"
          />
        )}
        {presence === 'BUSY' && (
          <span aria-hidden className="absolute inset-x-0.5 top-1/2 h-0.5 -translate-y-1/2 bg-page" />
        )}
      </span>
      <span className="sr-only">{presenceWords[presence]}</span>
    </span>
  )
}

/** With `of`, a reader's id, the page keeps it up to date (features/readers/live-presence.ts); its width is the same for all. */
export function PresencePill({ presence, of }: { presence: Presence; of?: string }) {
  return (
    <span
      data-presence={presence}
      data-presence-of={of}
      className="group/pill inline-flex items-center gap-1.5 text-[0.9rem] font-semibold"
    >
      <span
        aria-hidden
        className={classes(
          'size-2 rounded-full border-2 border-line-strong bg-transparent',
          'group-data-[presence=ONLINE]/pill:border-good group-data-[presence=ONLINE]/pill:bg-good',
          'group-data-[presence=BUSY]/pill:border-warn group-data-[presence=BUSY]/pill:bg-warn',
          'group-data-[presence=AWAY]/pill:border-warn',
        )}
      />
      <span
        data-presence-word
        className="min-w-[3.4em] text-soft group-data-[presence=ONLINE]/pill:text-good"
      >
        {presenceWords[presence]}
      </span>
    </span>
  )
}

const dots: Record<Presence, string> = {
  ONLINE: 'bg-good',
  BUSY: 'bg-warn',
  AWAY: 'border-2 border-warn bg-transparent',
  OFFLINE: 'border-2 border-line-strong bg-transparent',
}
