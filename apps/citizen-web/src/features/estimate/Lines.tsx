import { type EstimateResult, reliefLines } from '@cesu/domain/contributions'
import { PayslipTable } from '@cesu/ui/cesu'
import { Details } from '@cesu/ui/design'
import { memo } from 'react'
import type { Question } from './answers.ts'
import { situationOf } from './answerTo.ts'

/** Every line of an estimate, with its text and how far it may be trusted; left as it is while the next figure is typed. */
export const Lines = memo(({ question, result }: { question: Question; result: EstimateResult }) => (
  <Details title="Voir chaque cotisation, son taux et le texte qui la fixe">
    <PayslipTable {...result} reliefs={reliefLines({ ...situationOf(question), ...result })} showGrades />
  </Details>
))
