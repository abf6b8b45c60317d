/** What one of several takers got of a sum. Minor units. */
export interface Paid {
  readonly paid: bigint
  readonly tax: bigint
  /** Of the reader, of what is left without the tax. */
  readonly share: bigint
  /** Given back before. */
  readonly refunded: bigint
}

export interface RefundParts {
  readonly tax: bigint
  readonly byReader: bigint
  readonly byPlatform: bigint
}

/**
 * Who bears a refund of so much of a line. Parts of several refunds add up to those of one.
 * @rule how a refund of an order is shared: taxes, the reader and the platform give back what they got of it, in proportion, rounded so that many small refunds take no more from anybody than one of all.
 */
export function partsOf({ paid, tax, share, refunded }: Paid, amount: bigint): RefundParts {
  const upTo = (given: bigint) => {
    const taxed = paid === 0n ? 0n : (tax * given) / paid
    const net = paid - tax
    const byReader = net === 0n ? 0n : (share * (given - taxed)) / net
    return { taxed, byReader }
  }
  const before = upTo(refunded)
  const after = upTo(refunded + amount)
  const [taxPart, byReader] = [after.taxed - before.taxed, after.byReader - before.byReader]
  return { tax: taxPart, byReader, byPlatform: amount - taxPart - byReader }
}
