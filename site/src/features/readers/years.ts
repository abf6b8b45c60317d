/** Whole years of reading, by the year it began in; a page is made anew long before the year is over. */
export const yearsSince = (year: number, now = new Date()): number => Math.max(0, now.getUTCFullYear() - year)
