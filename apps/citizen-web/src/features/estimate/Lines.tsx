import type { EstimateResult } from '@cesu/domain/contributions'
import { PayslipTable } from '@cesu/ui/cesu'
import { Details } from '@cesu/ui/design'

/** Every line of an estimate, with its text and how far it may be trusted. */
export const Lines = ({ result: { lines, employeeTotalCents, employerTotalCents } }: { result: EstimateResult }) => (
  <Details title="Voir chaque cotisation, son taux et le texte qui la fixe">
    <PayslipTable
      lines={lines}
      employeeTotalCents={employeeTotalCents}
      employerTotalCents={employerTotalCents}
      showGrades
    />
  </Details>
)
