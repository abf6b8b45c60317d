export type Listener = (data: unknown, topic: string) => void

/** What can be listened to on a bus. */
export interface Heard {
  /**
   * Listens to a topic, or to a kind of topics (the part before the first colon, as in "person"). Answers how to stop.
   * `cares` says of which topics of a kind; without it, of all.
   */
  on(topicOrKind: string, listener: Listener, cares?: (topic: string) => boolean): () => void
  /**
   * The same for whoever keeps what he read and forgets it then: what this process announces itself he is told at once, not
   * only when it comes back, so that nobody is answered with what was before his own change.
   */
  onSaid(topicOrKind: string, listener: Listener): () => void
  /** Told after a connection was lost and is back: announcements may have been missed. */
  onGap(listener: () => void): () => void
  /** Told to the listeners of this process alone, and made only for them: what one announcement means for many topics. */
  tellHere(topic: string, data: () => unknown): void
}

/** Said on the bus: announcements were lost, whoever must not miss any looks again. */
export const GAP = 'gap'

/** Those in this process who listen to a bus, however it travels. */
export class BusListeners {
  readonly #heard = new Topics()
  /** Those who are told at once what this process says itself. */
  readonly #said = new Topics()
  readonly #gaps = new Set<() => void>()

  /** What a bus owes to them. */
  asOfBus(): Heard {
    return {
      on: (topic, listener, cares) => this.#heard.listen(topic, { listener, cares }),
      onSaid: (topic, listener) => this.#said.listen(topic, { listener, cares: undefined }),
      onGap: listener => {
        this.#gaps.add(listener)
        return () => this.#gaps.delete(listener)
      },
      tellHere: (topic, data) => this.#heard.tell(topic, data),
    }
  }

  gap(): void {
    for (const listener of this.#gaps) listener()
  }

  said(topic: string, data: unknown): void {
    this.#said.tell(topic, () => data)
  }

  hear(topic: string, data: unknown): void {
    if (topic === GAP) {
      this.gap()
      return
    }
    this.#said.tell(topic, () => data)
    this.#heard.tell(topic, () => data)
  }
}

/** One who listens to a topic, or to a kind of topics as far as he cares. */
interface Hearing {
  readonly listener: Listener
  readonly cares: ((topic: string) => boolean) | undefined
}

/** The part of a topic before its first colon, colon included, and who listens to all of the kind. */
interface Kind {
  readonly prefix: string
  readonly hearings: readonly Hearing[]
}

class Topics {
  readonly #byName = new Map<string, readonly Hearing[]>()
  /** Of the names, those that may be kinds; they are few. */
  #kinds: readonly Kind[] = []

  /** A list is never changed, so that who is being told may stop or begin to listen. */
  listen(topicOrKind: string, hearing: Hearing): () => void {
    this.#set(topicOrKind, [...this.#of(topicOrKind), hearing])
    return () =>
      this.#set(
        topicOrKind,
        this.#of(topicOrKind).filter(each => each !== hearing),
      )
  }

  /** What there is to tell is made only for who listens: most of what nodes say concerns pages of others. */
  tell(topic: string, data: () => unknown): void {
    for (const { listener } of this.#of(topic)) void listener(data(), topic)
    for (const { prefix, hearings } of this.#kinds) {
      if (!topic.startsWith(prefix)) continue
      for (const { listener, cares } of hearings) if (!cares || cares(topic)) void listener(data(), topic)
    }
  }

  #of(topicOrKind: string): readonly Hearing[] {
    return this.#byName.get(topicOrKind) ?? NOBODY
  }

  #set(name: string, hearings: readonly Hearing[]) {
    if (hearings.length > 0) this.#byName.set(name, hearings)
    else this.#byName.delete(name)
    if (name.includes(':')) return
    const prefix = `${name}:`
    const others = this.#kinds.filter(kind => kind.prefix !== prefix)
    this.#kinds = hearings.length > 0 ? [...others, { prefix, hearings }] : others
  }
}

const NOBODY: readonly Hearing[] = []
