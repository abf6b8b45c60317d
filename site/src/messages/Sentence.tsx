import { Fragment, type ReactNode } from 'react'

type Props = {
  /** The message, with what it is given in the place of an argument. */
  words: (slot: string) => string
} & (
  | { /** Somebody's name: it keeps its own direction. */ name: string }
  | { /** Whatever else is more than text, e.g. an amount. */ part: ReactNode }
)

/** No text has this character: it stands for an object. */
const slot = '\uFFFC'

/** A sentence in which one argument is more than text. */
export function Sentence({ words, ...given }: Props) {
  const part = 'name' in given ? <bdi>{given.name}</bdi> : given.part
  return words(slot)
    .split(slot)
    .map((text, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text is its place in the sentence
      <Fragment key={place}>
        {place > 0 && part}
        {text}
      </Fragment>
    ))
}
