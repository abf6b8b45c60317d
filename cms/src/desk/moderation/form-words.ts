import type { Desk } from '../desk.ts'

/** What the form of a decision says: of an appeal it brings back, or lets the removal stand. */
export const decideWords = (desk: Desk, isAppeal: boolean) => ({
  title: desk.words('panel.moderation.decide'),
  keep: desk.words(isAppeal ? 'panel.moderation.restore' : 'panel.moderation.keep'),
  remove: desk.words(isAppeal ? 'panel.moderation.uphold' : 'panel.moderation.remove'),
  escalate: desk.words('panel.moderation.escalate'),
  reason: desk.words('panel.moderation.why'),
  toAuthor: desk.words('panel.moderation.toAuthor'),
  toStaff: desk.words('panel.moderation.toStaff'),
  press: desk.words('panel.moderation.decide.press'),
  done: desk.words('panel.moderation.decided'),
  failed: desk.words('panel.desk.failed'),
})

export const noteWords = (desk: Desk) => ({
  note: desk.words('panel.desk.people.note'),
  add: desk.words('panel.desk.people.note.add'),
  added: desk.words('panel.desk.people.note.added'),
  failed: desk.words('panel.desk.failed'),
})
