const SHAPE = /^[^\s@<>"(),;:\\]{1,64}@[^\s@<>"(),;:\\]{1,180}\.[^\s@<>"(),;:\\.]{2,63}$/

/** Whether text looks like an address that mail can be sent to. */
export const isMailAddress = (text: string): boolean => SHAPE.test(text)
