/** How good what a chip says is. */
export type Tone = 'plain' | 'info' | 'good' | 'warn' | 'bad'

/** How something stands, in a word; the color repeats what the word says. */
export const Chip = ({ tone = 'plain', children }: { tone?: Tone; children: string }) => (
  <span className={`desk__chip desk__chip--${tone}`}>{children}</span>
)
