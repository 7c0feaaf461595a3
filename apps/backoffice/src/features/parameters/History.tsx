import { GradeBadge } from '@cesu/ui/cesu'
import { Choice, StepChart, useIsNarrow } from '@cesu/ui/design'
import { useState } from 'react'
import { useMe } from '../../session.ts'
import { figureLabels, stepsOf, tellingLabel } from './chart.ts'
import { HistoryList, HistoryTable } from './HistoryTable.tsx'
import type { Parameter } from './parameter.ts'

/** The values through time: the line, what it says in words, and every value with what it rests on. */
export function History({ parameter }: { parameter: Parameter }) {
  const { today } = useMe()
  const isNarrow = useIsNarrow()
  const { versions } = parameter
  const labels = figureLabels(versions)
  const [label, choose] = useState(() => tellingLabel(versions))
  const steps = stepsOf(versions, label, today)
  const View = isNarrow ? HistoryList : HistoryTable
  return (
    <section aria-labelledby="historique" className="fr-mt-4w">
      <h2 id="historique" className="fr-h5">
        Historique
      </h2>
      {labels.length > 1 && <FigureChoice labels={labels} label={label} onChoose={choose} />}
      {steps && (
        <figure className="parameters-chart">
          <figcaption>
            {steps.summary} {steps.provisional.length > 0 && <ProvisionalKey />}
          </figcaption>
          <div className="parameters-chart__line">
            <StepChart steps={steps.steps} bands={steps.provisional} />
          </div>
        </figure>
      )}
      <View parameter={parameter} label={label} today={today} />
    </section>
  )
}

interface FigureChoiceProps {
  labels: readonly string[]
  label: string
  onChoose: (label: string) => void
}

function FigureChoice({ labels, label, onChoose }: FigureChoiceProps) {
  const [first = '', ...others] = labels
  return (
    <div className="parameters-figure">
      <Choice
        label={`Valeur suivie, parmi ${labels.length}`}
        all={first}
        value={label === first ? undefined : label}
        options={others.map((value) => ({ value, text: value }))}
        onChoose={(chosen) => onChoose(chosen ?? first)}
      />
    </div>
  )
}

const ProvisionalKey = () => (
  <span className="parameters-key">
    <span className="parameters-key__mark" aria-hidden="true" /> Sur fond coloré : <GradeBadge grade="D" />
  </span>
)
