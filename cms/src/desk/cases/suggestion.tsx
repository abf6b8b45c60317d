import type { Desk } from '../desk.ts'
import type { DisputeCase } from './found-case.ts'
import { ofDecision, ofSuggestion } from './word-keys.ts'

/** What the policy suggests, and why. */
export function Suggestion({ desk, dispute: { suggestion } }: { desk: Desk; dispute: DisputeCase }) {
  const { decision, amount, rule, measure, otherDisputes } = suggestion
  const isShare = rule === 'READER_GONE' || rule === 'PARTLY_GONE'
  return (
    <section className="desk__suggestion">
      <h2>{desk.words('panel.desk.cases.suggestion')}</h2>
      <p>
        <strong>
          {decision ? desk.words(ofDecision[decision]) : desk.words('panel.desk.cases.noSuggestion')}
          {amount && `: ${desk.money(amount)}`}
        </strong>
      </p>
      <p>{desk.words(ofSuggestion[rule], { measure: isShare ? Math.round(measure / 100) : measure })}</p>
      <p>{desk.words('panel.desk.cases.otherDisputes', { count: otherDisputes })}</p>
    </section>
  )
}
