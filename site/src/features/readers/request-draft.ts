import type { Channel } from '../../graphql/generated.ts'

/** What a visitor had chosen before going off to sign in; kept in this tab only. */
export type RequestDraft = { channel: Channel; topic: string; question: string; minutes: number | null }

const keyOf = (slug: string) => `request-draft:${slug}`

export function keepDraft(slug: string, draft: RequestDraft): void {
  sessionStorage.setItem(keyOf(slug), JSON.stringify(draft))
}

/** Gives it back once. */
export function takeDraft(slug: string): RequestDraft | null {
  const kept = sessionStorage.getItem(keyOf(slug))
  if (!kept) return null
  sessionStorage.removeItem(keyOf(slug))
  return JSON.parse(kept) as RequestDraft
}
