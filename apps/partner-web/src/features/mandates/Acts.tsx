import { type MandateAct, mandateActLabels } from '@cesu/domain/mandates'

/** Acts, one a line. */
export const Acts = ({ acts }: { acts: readonly MandateAct[] }) => (
  <ul className="mandates-acts">
    {acts.map((act) => (
      <li key={act}>{mandateActLabels[act]}</li>
    ))}
  </ul>
)
