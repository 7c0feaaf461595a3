import { type EstimateResult, reliefLines } from '@cesu/domain/contributions'
import { PayslipTable } from '@cesu/ui/cesu'
import { Details } from '@cesu/ui/design'
import type { Question } from './answers.ts'
import { situationOf } from './answerTo.ts'

/** Every line of an estimate, with its text and how far it may be trusted. */
export const Lines = ({ question, result }: { question: Question; result: EstimateResult }) => (
  <Details title="Voir chaque cotisation, son taux et le texte qui la fixe">
    <PayslipTable {...result} reliefs={reliefLines({ ...situationOf(question), ...result })} showGrades />
  </Details>
)
