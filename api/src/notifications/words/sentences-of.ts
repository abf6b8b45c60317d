import { IntlMessageFormat } from 'intl-messageformat'
import type { App } from '../../app.ts'
import { notificationTemplate } from '../../catalogue/index.ts'
import { GivenUp } from '../../foundation/events/given-up.ts'
import type { ShownFacts } from '../facts.ts'
import type { InboxRow } from '../inbox/inbox.store.ts'
import type { NotificationChannel } from '../type-spec.ts'
import { builtInSentences } from './sentences.ts'
import { type Lookups, type Reading, showFacts } from './show-facts.ts'
import type { Sentences } from './writers.ts'

/**
 * What is said of a notification on a channel, to who reads it: in staff's own words where they wrote some, else in the built-in ones.
 * Throws TemplateBroken where theirs cannot be made into a sentence: nobody is sent other words than staff think.
 */
export async function sentencesOf(
  app: App,
  row: Pick<InboxRow, 'type' | 'facts'>,
  channel: NotificationChannel,
  reading: Reading,
  lookups: Lookups,
): Promise<Sentences> {
  const facts = await showFacts(row, reading, lookups)
  const builtIn = builtInSentences(row.type, facts, reading.language)
  const template = await notificationTemplate(app, row.type, channel, reading.language)
  if (!template) return builtIn
  const filled = (text: string) => fill(text, facts, `${row.type} ${channel} ${reading.language}`, reading)
  return {
    ...builtIn,
    ...(template.subject ? { title: filled(template.subject) } : {}),
    ...(template.body ? { paragraphs: filled(template.body).split(/\n{2,}/) } : {}),
  }
}

/** The same in the list of the app, which one broken template must not empty: it is logged, and the built-in words stand there. */
export async function sentencesInList(
  app: App,
  row: Pick<InboxRow, 'type' | 'facts'>,
  reading: Reading,
  lookups: Lookups,
): Promise<Sentences> {
  try {
    return await sentencesOf(app, row, 'IN_APP', reading, lookups)
  } catch (problem) {
    if (!(problem instanceof TemplateBroken)) throw problem
    app.log.error({ err: problem }, 'a template is broken')
    return builtInSentences(row.type, await showFacts(row, reading, lookups), reading.language)
  }
}

/** Staff's words for a type, channel and language cannot be made into a sentence. To try again is of no use until they are mended. */
export class TemplateBroken extends GivenUp {
  override readonly name = 'TemplateBroken'
  constructor(
    readonly template: string,
    cause: unknown,
  ) {
    super(
      `The template ${template} could not be filled in: ${cause instanceof Error ? cause.message : cause}`,
      {
        cause,
      },
    )
  }
}

function fill(text: string, facts: ShownFacts, template: string, { language }: Reading): string {
  try {
    return String(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).format(facts))
  } catch (problem) {
    throw new TemplateBroken(template, problem)
  }
}
