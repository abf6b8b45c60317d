/** A stretch of time: from an instant to another, that one not included. */
export interface Stretch {
  readonly from: Date
  readonly to: Date
}
