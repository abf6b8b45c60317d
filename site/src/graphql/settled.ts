import { ApiFault } from './fault.ts'

export type Settled<Data> = { data: Data; fault: null } | { data: null; fault: ApiFault }

/** For pages that have something to show when the API has not: its fault as a value. Bugs are still thrown. */
export async function settled<Data>(asked: Promise<Data>): Promise<Settled<Data>> {
  try {
    return { data: await asked, fault: null }
  } catch (fault) {
    if (fault instanceof ApiFault) return { data: null, fault }
    throw fault
  }
}
