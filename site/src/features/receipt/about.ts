import { mutate } from '../../graphql/browser.ts'
import {
  AnswerDisputeDocument,
  DisputeAnswerDocument,
  DisputeReadingDocument,
  type DisputeReadingInput,
  ExplainAnswerDocument,
  ReviewAnswerDocument,
  ReviewReadingDocument,
  type ReviewReadingInput,
  TipForAnswerDocument,
  TipReaderDocument,
  type TipReaderInput,
} from '../../graphql/generated.ts'

/** What is reviewed, tipped and disputed. */
export type About = { readingId: string } | { answerId: string }

export const review = async (about: About, words: Omit<ReviewReadingInput, 'readingId'>) =>
  'readingId' in about
    ? (await mutate(ReviewReadingDocument, { input: { ...about, ...words } })).reviewReading
    : (await mutate(ReviewAnswerDocument, { input: { ...about, ...words } })).reviewAnswer

export const giveTip = async (about: About, tip: Omit<TipReaderInput, 'readingId'>) =>
  'readingId' in about
    ? (await mutate(TipReaderDocument, { input: { ...about, ...tip } })).tipReader
    : (await mutate(TipForAnswerDocument, { input: { ...about, ...tip } })).tipForAnswer

export const openDispute = async (about: About, dispute: Omit<DisputeReadingInput, 'readingId'>) =>
  'readingId' in about
    ? (await mutate(DisputeReadingDocument, { input: { ...about, ...dispute } })).disputeReading
    : (await mutate(DisputeAnswerDocument, { input: { ...about, ...dispute } })).disputeAnswer

/** The reader's side of a dispute. */
export const explain = async (about: About, words: { text: string; idempotencyKey: string }) =>
  'readingId' in about
    ? (await mutate(AnswerDisputeDocument, { input: { ...about, ...words } })).answerDispute
    : (await mutate(ExplainAnswerDocument, { input: { ...about, ...words } })).explainAnswer
