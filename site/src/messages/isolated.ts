/** A person's name as an argument of a message: it keeps its own direction, and the sentence around it another. */
export const isolated = (name: string): string => `\u2068${name}\u2069`
