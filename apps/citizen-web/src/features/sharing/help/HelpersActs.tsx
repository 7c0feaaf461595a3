import { instant } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import type { HelperAct } from '../answers.ts'

/** What those who help a worker looked at, or did for them; nothing where nobody helps. */
export const HelpersActs = ({ acts }: { acts: readonly HelperAct[] }) =>
  acts.length > 0 && (
    <section aria-labelledby="aidants" className="fr-mt-4w">
      <h2 id="aidants" className="fr-h5">
        Par les personnes qui vous aident
      </h2>
      <p className="cesu-text">
        Vous leur avez donné un code. <Link to="/aide">Voir qui m’aide, ou arrêter</Link>
      </p>
      <ul className="cesu-cards cesu-text">
        {acts.map(({ id, at, helperName, sentence }) => (
          <li key={id} className="cesu-card">
            Le {instant(at)} : {helperName} {sentence}.
          </li>
        ))}
      </ul>
    </section>
  )
