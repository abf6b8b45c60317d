import { castReaders } from './readers-cast.ts'
import { firstReaders } from './readers-first.ts'
import { secondReaders } from './readers-second.ts'
import { thirdReaders } from './readers-third.ts'

export const readers = [...castReaders, ...firstReaders, ...secondReaders, ...thirdReaders]
