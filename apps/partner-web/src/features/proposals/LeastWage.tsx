import { type EmploymentProposalInput, leastWage, levelJobs } from '@cesu/domain/proposals'
import { isDay } from '@cesu/domain/shared'
import { day, euros, Spoken } from '@cesu/ui/design'
import { type Control, useWatch } from 'react-hook-form'
import type { Employer } from './proposal.ts'

interface LeastWageProps {
  control: Control<EmploymentProposalInput>
  territory: Employer['territory']
}

/** An adult, as long as the birth day is not typed. */
const SOMEBODY = '1980-01-01'

/** The least wage of what is typed so far, by the very rule of the server, and whether the wage reaches it. */
export function LeastWage({ control, territory }: LeastWageProps) {
  const typed = useWatch({ control })
  const text = sentenceOf(typed, territory)
  return (
    <>
      <Spoken text={text} />
      {text !== '' && <p className="fr-mb-3w">{text}</p>}
    </>
  )
}

function sentenceOf(typed: Partial<EmploymentProposalInput>, territory: Employer['territory']): string {
  const { birthDay = '', startDay = '', level, certified = false, leaveMode = 'INCLUDED', netHourlyCents } = typed
  if (!isDay(startDay) || !level) return ''
  const born = isDay(birthDay) ? birthDay : SOMEBODY
  const least = leastWage({ birthDay: born, startDay, level, certified, leaveMode }, territory)
  if (least === null) return 'Le minimum de ce contrat n’est pas connu ici : vérifiez-le avant de proposer.'
  const numeral = levelJobs[level - 1]?.numeral
  const leave = leaveMode === 'INCLUDED' ? 'congés payés compris' : 'sans les congés payés'
  const mark = least.provisional.length > 0 ? ' (valeur provisoire)' : ''
  const minimum = `Salaire minimum le ${day(startDay)}, niveau ${numeral}, ${leave} : ${euros(least.netCents)} net de l’heure${mark}.`
  if (typeof netHourlyCents !== 'number' || Number.isNaN(netHourlyCents)) return minimum
  return netHourlyCents < least.netCents ? `${minimum} Le salaire saisi est en dessous.` : minimum
}
