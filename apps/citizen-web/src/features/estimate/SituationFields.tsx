import { FIRST_PERIOD, LAST_KNOWN_PERIOD } from '@cesu/domain/contributions'
import { type Period, periodsFrom } from '@cesu/domain/shared'
import { month, monthCapitalised, YesOrNo } from '@cesu/ui/design'
import { type Answers, withExemption } from './answers.ts'
import { lastMonth } from './months.ts'
import type { Changes } from './PayFields.tsx'
import { Select } from './Select.tsx'
import { exemptionHints, exemptions, territories } from './wording.ts'

interface SituationFieldsProps extends Pick<Changes, 'choose'> {
  answers: Answers
  period: Period
}

/** Every month that can be asked, the last year first. */
const years = [...new Set(periodsFrom(FIRST_PERIOD, lastMonth()).map((period) => period.slice(0, 4)))]
  .reverse()
  .map((year) => ({
    name: year,
    options: periodsFrom(FIRST_PERIOD, lastMonth())
      .filter((period) => period.startsWith(year))
      .map((period) => ({ value: period, text: monthCapitalised(period) })),
  }))

/** What decides the rates: the month, the place, the employer. */
export function SituationFields({ answers, period, choose }: SituationFieldsProps) {
  return (
    <>
      <YesOrNo
        legend="Ce montant comprend-il les congés payés (10 %) ?"
        hint="Jusqu’à 32 heures par mois, ils sont versés avec le salaire."
        value={answers.paidLeaveIncluded}
        onChoose={(paidLeaveIncluded) => choose({ paidLeaveIncluded })}
      />
      <Select
        label="Mois travaillé"
        hint={`Barèmes connus de ${month(FIRST_PERIOD)} à ${month(LAST_KNOWN_PERIOD)}${lastMonth() > LAST_KNOWN_PERIOD ? ', puis prolongés' : ''}`}
        value={period}
        groups={years}
        onChoose={(chosen) => choose({ period: chosen })}
      />
      <Select
        label="Lieu du travail"
        value={answers.territory}
        groups={[{ options: territories }]}
        onChoose={(territory) => choose({ territory })}
      />
      <Select
        label="Avez-vous droit à une exonération ?"
        hint={exemptionHints[answers.exemption]}
        value={answers.exemption}
        groups={[{ options: exemptions }]}
        onChoose={(exemption) => choose(withExemption(answers, exemption))}
      />
      {answers.exemption !== 'NONE' && (
        <YesOrNo
          legend="Quel allègement choisissez-vous ?"
          hint="L’un ou l’autre : ils ne s’ajoutent pas."
          yes="L’exonération"
          no="La déduction par heure"
          value={!answers.renounces}
          onChoose={(exempted) => choose({ renounces: !exempted })}
        />
      )}
    </>
  )
}
