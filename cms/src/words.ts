type Text = string | null | undefined

/** Checks the length of a text. `what` begins the sentence: "A tagline". */
export function lengthBetween(what: string, least: number, most: number) {
  return (value: Text, { required }: { required?: boolean }): true | string => {
    const length = value?.trim().length ?? 0
    if (!length) return required ? `${what} is needed.` : true
    if (length < least) return `${what} has at least ${least} characters; this one has ${length}.`
    if (length > most) return `${what} has at most ${most} characters; this one has ${length}.`
    return true
  }
}
