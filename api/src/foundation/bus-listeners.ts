import type { Bus, Listener } from './bus.ts'

/** Said on the bus: announcements were lost, whoever must not miss any looks again. */
export const GAP = 'gap'

/** Those in this process who listen to a bus, however it travels. */
export class BusListeners {
  readonly #heard = new Topics()
  /** Those who are told at once what this process says itself. */
  readonly #said = new Topics()
  readonly #gaps = new Set<() => void>()

  /** What a bus owes to them. */
  asOfBus(): Pick<Bus, 'on' | 'onSaid' | 'onGap' | 'tellHere' | 'isHeard'> {
    return {
      on: (topic, listener, cares) => this.#heard.listen(topic, { listener, cares }),
      onSaid: (topic, listener) => this.#said.listen(topic, { listener, cares: undefined }),
      onGap: listener => {
        this.#gaps.add(listener)
        return () => this.#gaps.delete(listener)
      },
      tellHere: (topic, data) => this.#heard.tell(topic, data),
      isHeard: topic => this.#heard.isHeard(topic),
    }
  }

  gap(): void {
    for (const listener of this.#gaps) listener()
  }

  said(topic: string, data: unknown): void {
    this.#said.tell(topic, data)
  }

  hear(topic: string, data: unknown): void {
    if (topic === GAP) {
      this.gap()
      return
    }
    this.#said.tell(topic, data)
    this.#heard.tell(topic, data)
  }
}

/** One who listens to a topic, or to a kind of topics as far as he cares. */
interface Hearing {
  readonly listener: Listener
  readonly cares: ((topic: string) => boolean) | undefined
}

class Topics {
  readonly #byTopicOrKind = new Map<string, Hearing[]>()

  /** A list is never changed, so that who is being told may stop or begin to listen. */
  listen(topic: string, hearing: Hearing): () => void {
    this.#byTopicOrKind.set(topic, [...this.#of(topic), hearing])
    return () => {
      const others = this.#of(topic).filter(each => each !== hearing)
      if (others.length > 0) this.#byTopicOrKind.set(topic, others)
      else this.#byTopicOrKind.delete(topic)
    }
  }

  tell(topic: string, data: unknown): void {
    for (const { listener } of this.#of(topic)) void listener(data, topic)
    for (const { listener } of this.#of(kindOf(topic))) void listener(data, topic)
  }

  isHeard(topic: string): boolean {
    return (
      this.#byTopicOrKind.has(topic) || this.#of(kindOf(topic)).some(({ cares }) => !cares || cares(topic))
    )
  }

  #of(topicOrKind: string): readonly Hearing[] {
    return this.#byTopicOrKind.get(topicOrKind) ?? NOBODY
  }
}

const NOBODY: readonly Hearing[] = []

/** The part before the first colon; of a topic without one, nothing anybody listens to. */
const kindOf = (topic: string): string => topic.slice(0, Math.max(0, topic.indexOf(':')))
