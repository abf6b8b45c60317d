export type Listener = (data: unknown, topic: string) => void

/** What can be listened to on a bus. */
export interface BusSubscriptions {
  /**
   * Listens to a topic, or to a kind of topics (the part before the first colon, as in "person"). Returns how to stop.
   * `cares` chooses topics of a kind; without it, all are received.
   */
  on(topicOrKind: string, listener: Listener, cares?: (topic: string) => boolean): () => void
  /**
   * The same for caches: what this process publishes itself reaches them at once, not only when it comes back, so that
   * nobody is answered with what was before their own change.
   */
  onImmediate(topicOrKind: string, listener: Listener): () => void
  /** Called after a connection was lost and is back: publications may have been missed. */
  onGap(listener: () => void): () => void
  /** Reaches the listeners of this process alone, and is made only for them: what one publication means for many topics. */
  publishHere(topic: string, data: () => unknown): void
}

/** The topic of a publication that marks a gap: some were lost, whoever must not miss any reads again. */
export const GAP = 'gap'

/** Those in this process who listen to a bus, however it travels. */
export class BusListeners {
  readonly #received = new Topics()
  /** Listeners that receive at once what this process publishes. */
  readonly #immediate = new Topics()
  readonly #gaps = new Set<() => void>()

  /** The part of a bus by which they listen. */
  asOfBus(): BusSubscriptions {
    return {
      on: (topic, listener, cares) => this.#received.listen(topic, { listener, cares }),
      onImmediate: (topic, listener) => this.#immediate.listen(topic, { listener, cares: undefined }),
      onGap: listener => {
        this.#gaps.add(listener)
        return () => this.#gaps.delete(listener)
      },
      publishHere: (topic, data) => {
        this.#immediate.deliver(topic, data)
        this.#received.deliver(topic, data)
      },
    }
  }

  gap(): void {
    for (const listener of this.#gaps) listener()
  }

  publishedHere(topic: string, data: unknown): void {
    this.#immediate.deliver(topic, () => data)
  }

  receive(topic: string, data: unknown): void {
    if (topic === GAP) {
      this.gap()
      return
    }
    this.#immediate.deliver(topic, () => data)
    this.#received.deliver(topic, () => data)
  }
}

/** One who listens to a topic, or to a kind of topics as far as it cares. */
interface TopicListener {
  readonly listener: Listener
  readonly cares: ((topic: string) => boolean) | undefined
}

/** The part of a topic before its first colon, colon included, and who listens to all of the kind. */
interface Kind {
  readonly prefix: string
  readonly listeners: readonly TopicListener[]
}

class Topics {
  readonly #byName = new Map<string, readonly TopicListener[]>()
  /** Of the names, those that may be kinds; they are few. */
  #kinds: readonly Kind[] = []

  /** A list is never changed, so that a listener may stop or begin while it is called. */
  listen(topicOrKind: string, entry: TopicListener): () => void {
    this.#set(topicOrKind, [...this.#of(topicOrKind), entry])
    return () =>
      this.#set(
        topicOrKind,
        this.#of(topicOrKind).filter(each => each !== entry),
      )
  }

  /** The data are made only for those who listen: most of what nodes publish concerns pages of others. */
  deliver(topic: string, data: () => unknown): void {
    for (const { listener } of this.#of(topic)) void listener(data(), topic)
    for (const { prefix, listeners } of this.#kinds) {
      if (!topic.startsWith(prefix)) continue
      for (const { listener, cares } of listeners) if (!cares || cares(topic)) void listener(data(), topic)
    }
  }

  #of(topicOrKind: string): readonly TopicListener[] {
    return this.#byName.get(topicOrKind) ?? NOBODY
  }

  #set(name: string, listeners: readonly TopicListener[]) {
    if (listeners.length > 0) this.#byName.set(name, listeners)
    else this.#byName.delete(name)
    if (name.includes(':')) return
    const prefix = `${name}:`
    const others = this.#kinds.filter(kind => kind.prefix !== prefix)
    this.#kinds = listeners.length > 0 ? [...others, { prefix, listeners }] : others
  }
}

const NOBODY: readonly TopicListener[] = []
