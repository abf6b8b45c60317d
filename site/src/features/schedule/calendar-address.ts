/** What the api takes as a calendar's address, as far as its beginning tells; the api has the last word. */
export const isCalendarAddress = (typed: string): boolean => /^(https|webcal):\/\/\S+$/i.test(typed.trim())
