import type { Desk } from './desk.ts'

/** A moment in a table, on one line. */
export const Moment = ({ desk, at }: { desk: Desk; at: string }) => (
  <time className="desk__moment" dateTime={at}>
    {desk.moment(at)}
  </time>
)
