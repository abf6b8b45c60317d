/** Letters kept by the mail stand-in, newest first, as parsed from what came over SMTP. */
import { randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import { shelf } from '../shelf.ts'

export type Message = {
  id: string
  at: string
  from: string
  to: string[]
  subject: string
  text: string
  html?: string
}

const messagesKept = 500

export type Mailbox = ReturnType<typeof openMailbox>

export function openMailbox(file?: string) {
  const kept = shelf<{ messages: Message[] }>(file, { messages: [] })
  const { state } = kept
  const watchers = new Set<(message: Message) => void>()

  function put(message: Omit<Message, 'id' | 'at'>) {
    const letter = { ...message, id: randomUUID(), at: new Date().toISOString() }
    state.messages = [letter, ...state.messages].slice(0, messagesKept)
    kept.save()
    for (const watcher of watchers) watcher(letter)
    return letter
  }

  return {
    put,
    async receive(raw: Buffer, envelope: { from: string; to: string[] }) {
      const email = await PostalMime.parse(raw)
      put({
        from: email.from?.address ?? envelope.from,
        to: envelope.to,
        subject: email.subject ?? '(no subject)',
        text: email.text ?? '',
        ...(email.html && { html: email.html }),
      })
    },
    list: (to?: string | null) => state.messages.filter(message => !to || message.to.includes(to)),
    one: (id: string) => state.messages.find(message => message.id === id),
    empty() {
      state.messages = []
      kept.save()
    },
    /** Resolves with the next letter to this address, or one that has already come. */
    async next(to: string): Promise<Message> {
      const there = state.messages.find(message => message.to.includes(to))
      if (there) return there
      return new Promise(resolve => {
        const watcher = (message: Message) => {
          if (!message.to.includes(to)) return
          watchers.delete(watcher)
          resolve(message)
        }
        watchers.add(watcher)
      })
    },
  }
}
