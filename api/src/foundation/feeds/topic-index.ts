import type { Bus } from '../events/bus.ts'

/**
 * Who listens to which topic, with one listener on the bus for each kind of topics: a node may listen to ten thousand
 * topics of a kind.
 */
export class TopicIndex<Member> {
  private readonly topics = new Map<string, Member[]>()
  private readonly kinds = new Map<string, { topics: number; stop: () => void }>()

  constructor(
    private readonly bus: Pick<Bus, 'on'>,
    private readonly receive: (members: readonly Member[], payload: unknown, topic: string) => void,
  ) {}

  *values(): Iterable<Member> {
    for (const members of this.topics.values()) yield* members
  }

  of(topic: string): readonly Member[] {
    return this.topics.get(topic) ?? []
  }

  add(topic: string, member: Member): void {
    const members = this.topics.get(topic)
    if (members) {
      members.push(member)
      return
    }
    this.topics.set(topic, [member])
    const kind = this.kinds.get(kindOf(topic))
    if (kind) kind.topics++
    else this.kinds.set(kindOf(topic), { topics: 1, stop: this.listen(kindOf(topic)) })
  }

  delete(topic: string, member: Member): void {
    const members = this.topics.get(topic) ?? []
    const at = members.indexOf(member)
    if (at >= 0) members.splice(at, 1)
    if (at < 0 || members.length > 0) return
    this.topics.delete(topic)
    const kind = this.kinds.get(kindOf(topic))
    if (!kind || --kind.topics > 0) return
    kind.stop()
    this.kinds.delete(kindOf(topic))
  }

  private listen(kind: string): () => void {
    return this.bus.on(
      kind,
      (payload, topic) => {
        const members = this.topics.get(topic)
        if (members) this.receive(members, payload, topic)
      },
      topic => this.topics.has(topic),
    )
  }
}

const kindOf = (topic: string): string => {
  const colon = topic.indexOf(':')
  return colon < 0 ? topic : topic.slice(0, colon)
}
