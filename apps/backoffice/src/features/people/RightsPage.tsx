import { caseSkillLabels } from '@cesu/domain/agents'
import { caseKindLabels } from '@cesu/domain/cases'
import {
  AgentRole,
  agentPermissionLabels,
  agentPermissions,
  agentRoleLabels,
  agentRoleSentences,
} from '@cesu/domain/permissions'
import { PageHeading } from '@cesu/ui/app'
import { Facts, ReadingStatus, TableBox } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { handlesCases, readsCases } from './rights.ts'

const roles = Object.values(AgentRole)
const permissions = Object.entries(agentPermissionLabels) as [
  keyof typeof agentPermissionLabels,
  { about: string; label: string },
][]

/** Who may do what, drawn from the table that the operations obey; and one’s own rights. */
export function RightsPage() {
  return (
    <>
      <PageHeading title="Qui peut quoi" />
      <OwnRights />
      <h2 className="fr-h5">Ce que chaque rôle peut faire</h2>
      <p className="cesu-text">
        Ce tableau est celui que la plateforme applique : ce qui n’y est pas est refusé. Pour les dossiers, le périmètre
        de la personne s’ajoute à son rôle : un dossier d’une autre équipe, ou d’un autre type, ne lui est pas montré,
        et elle ne peut pas le reprendre à un collègue. Personne ne change ses propres droits.
      </p>
      <ul>
        {roles.map((role) => (
          <li key={role}>
            <strong>{agentRoleLabels[role]}</strong> : {agentRoleSentences[role]}
          </li>
        ))}
      </ul>
      <TableBox caption="Droits de chaque rôle" scrolls="Droits de chaque rôle">
        <thead>
          <tr>
            <th scope="col">Droit</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {agentRoleLabels[role]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissions.map(([permission, { about, label }]) => (
            <tr key={permission}>
              <th scope="row">
                <span className="fr-text--xs fr-mb-0">{about}</span>
                <br />
                {label}
              </th>
              {roles.map((role) => (
                <td key={role}>
                  {(agentPermissions[role] as readonly string[]).includes(permission) ? <strong>Oui</strong> : 'Non'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </>
  )
}

const listed = (words: readonly string[]) => (words.length === 0 ? 'aucun' : words.join(', '))

/** What the person who is signed in may, and about which cases. */
function OwnRights() {
  const { role, team } = useMe()
  const query = useQuery(api.agents.own.queryOptions())
  const own = query.data
  return (
    <section aria-labelledby="mes-droits" className="fr-mb-4w">
      <h2 id="mes-droits" className="fr-h5 fr-mb-1w">
        Vos droits
      </h2>
      <ReadingStatus query={query} waiting="Chargement de vos droits…" />
      {own && (
        <Facts
          facts={[
            ['Rôle', agentRoleLabels[role]],
            ['Équipe', team.name],
            ...(readsCases(role)
              ? ([
                  ['Dossiers des équipes', own.teams === null ? 'toutes' : listed(own.teams)],
                  [
                    'Types de dossiers',
                    own.kinds === null ? 'tous' : listed(own.kinds.map((one) => caseKindLabels[one])),
                  ],
                ] as const)
              : []),
            ...(handlesCases(role)
              ? ([['Compétences', listed(own.skills.map((one) => caseSkillLabels[one]))]] as const)
              : []),
          ]}
        />
      )}
    </section>
  )
}
