import { neverLet, type RepresentationAct } from '@cesu/domain/representations'

interface ActsLetProps {
  acts: readonly RepresentationAct[]
  texts: Readonly<Record<RepresentationAct, string>>
  may: string
  mayNot: string
}

const all = ['READ', 'DECIDE', 'SAY'] as const satisfies RepresentationAct[]

/** What somebody may do for a worker, and what they may not. */
export const ActsLet = ({ acts, texts, may, mayNot }: ActsLetProps) => (
  <div className="sharing-may">
    <div>
      <p className="fr-text--bold fr-mb-1v">{may}</p>
      <ul className="fr-mt-0">
        {all
          .filter((act) => acts.includes(act))
          .map((act) => (
            <li key={act}>{texts[act]}</li>
          ))}
      </ul>
    </div>
    <div>
      <p className="fr-text--bold fr-mb-1v">{mayNot}</p>
      <ul className="fr-mt-0">
        {all
          .filter((act) => !acts.includes(act))
          .map((act) => (
            <li key={act}>{texts[act]}</li>
          ))}
        {neverLet.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  </div>
)
