import rules from 'modele-social'
import Engine from 'publicodes'
import type { Task } from '../measure.ts'

/** Urssaf's open model, its warnings silenced. It has no rule for home employment: it answers for a private-sector wage. */
const engine = new Engine(rules, { logger: { log: () => undefined, warn: () => undefined, error: console.error } })

/** The employee's contributions on a gross pay of a month, both in euros. */
const contributionsOf = (grossEuros: number): number => {
  engine.setSituation({ 'salarié . contrat . salaire brut': `${grossEuros} €/mois` })
  const { nodeValue } = engine.evaluate('salarié . cotisations . salarié')
  if (typeof nodeValue !== 'number') throw new Error(`No contributions on ${grossEuros} €`)
  return nodeValue
}

// A figure that is not about a fifth of the gross would be another question than ours.
const share = contributionsOf(2_000) / 2_000
if (share < 0.19 || share > 0.25) throw new Error(`The model takes ${share} of the gross from the employee`)

let asked = 0

/** One evaluation, each of another gross: none is answered from the model's memory. */
export const askModel: Task = () => {
  contributionsOf(2_000 + (asked++ % 1_000))
  return 1
}
