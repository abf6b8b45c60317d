import { writeRules } from './rules.ts'

writeRules()
