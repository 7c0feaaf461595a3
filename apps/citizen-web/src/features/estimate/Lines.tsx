import type { EstimateResult } from '@cesu/domain/contributions'
import { Details, PayslipTable } from '@cesu/ui'

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
