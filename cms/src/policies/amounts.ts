import type { NumberField } from 'payload'

export function seconds(
  name: string,
  value: number,
  description: string,
  least: number,
  most: number,
): NumberField {
  return {
    name,
    type: 'number',
    required: true,
    defaultValue: value,
    admin: { description },
    validate: whole(`Between ${least} and ${most} whole seconds.`, least, most),
  }
}

export function count(
  name: string,
  value: number,
  description: string,
  least: number,
  most: number,
): NumberField {
  return {
    name,
    type: 'number',
    required: true,
    defaultValue: value,
    admin: { description },
    validate: whole(`Between ${least} and ${most}.`, least, most),
  }
}

export function basisPoints(name: string, value: number, description: string): NumberField {
  return {
    name,
    type: 'number',
    required: true,
    defaultValue: value,
    admin: { description },
    validate: whole('Basis points: a whole number from 0 to 10000, where 7000 is 70%.', 0, 10_000),
  }
}

function whole(message: string, least: number, most: number) {
  return (value: unknown): true | string =>
    (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) || message
}
