import type { ModerationRule } from '../../catalogue/index.ts'
import { blockedWordIn } from '../blocked-words.ts'
import type { ContentKind } from './content-kind.ts'

/** Something that somebody writes, as the rules see it. */
export interface Written {
  readonly kind: ContentKind
  readonly text: string
  readonly isReader: boolean
  /** Since when its author has an account, in whole days. */
  readonly accountDays: number
}

/**
 * What the rules say of it: shown to everybody, hidden until somebody decides, or not accepted.
 */
export interface Verdict {
  readonly outcome: 'SHOWN' | 'HELD' | 'REJECTED'
  /** An administrator decides. */
  readonly isEscalated: boolean
  /** Names of the rules that caught it; none: nobody needs to look. */
  readonly rules: readonly string[]
  readonly weight: number
}

export const CLEAN: Verdict = { outcome: 'SHOWN', isEscalated: false, rules: [], weight: 0 }

const BLOCKED_WORDS_WEIGHT = 10

/** The blocked words of the policies as a rule, before all others: they refuse a message and hold everything else. */
const blockedWordsRule = (kind: ContentKind, keywords: readonly string[]): ModerationRule => ({
  ...{ name: 'Blocked words', appliesTo: [kind], authors: 'ANYBODY', newDays: 0, keywords },
  ...{ shorterThan: null, longerThan: null, weight: BLOCKED_WORDS_WEIGHT },
  action: kind === 'STREAM_MESSAGE' ? 'REJECT' : 'HOLD',
})

/**
 * @rule what becomes of something written: the rules of moderation are tried by priority, until one approves it; of those that caught it the strictest counts: rejected, escalated, held, or shown and put into the queue.
 */
export function judge(
  written: Written,
  rules: readonly ModerationRule[],
  blockedWords: readonly string[],
): Verdict {
  const all = blockedWords.length > 0 ? [blockedWordsRule(written.kind, blockedWords), ...rules] : rules
  const caught: ModerationRule[] = []
  for (const rule of all) {
    if (!catches(rule, written)) continue
    if (rule.action === 'APPROVE') break
    caught.push(rule)
  }
  const has = (action: ModerationRule['action']) => caught.some(rule => rule.action === action)
  return {
    outcome: has('REJECT') ? 'REJECTED' : has('ESCALATE') || has('HOLD') ? 'HELD' : 'SHOWN',
    isEscalated: has('ESCALATE'),
    rules: caught.map(({ name }) => name),
    weight: caught.reduce((sum, { weight }) => sum + weight, 0),
  }
}

/** All that a rule asks for holds; what it leaves empty does not matter. */
function catches(rule: ModerationRule, { kind, text, isReader, accountDays }: Written): boolean {
  const { appliesTo, authors, newDays, keywords, shorterThan, longerThan } = rule
  const { length } = [...text]
  const isByThem = {
    ANYBODY: true,
    CLIENT: !isReader,
    READER: isReader,
    NEW: accountDays < newDays,
  }[authors]
  return (
    appliesTo.includes(kind) &&
    isByThem &&
    (keywords.length === 0 || blockedWordIn(text, keywords) !== null) &&
    (shorterThan === null || length < shorterThan) &&
    (longerThan === null || length > longerThan)
  )
}
