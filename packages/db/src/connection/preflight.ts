import type pg from 'pg'
import { OperatorError } from './operator-error.ts'
import { roles } from './roles.ts'

/** What an administrator may do, as the server says before anything is written. */
interface Rights {
  who: string
  base: string
  superuser: boolean
  createsRoles: boolean
  ownsDatabase: boolean
  createsInSchema: boolean
  /** False when the roles of the application exist and another administrator holds them. */
  holdsRoles: boolean
}

const question = `
  SELECT current_user AS who, current_database() AS base, rolsuper AS superuser, rolcreaterole AS "createsRoles",
         pg_has_role(current_user, datdba, 'MEMBER') AS "ownsDatabase",
         has_schema_privilege(current_user, 'public', 'CREATE') AS "createsInSchema",
         NOT EXISTS (SELECT FROM pg_roles held WHERE held.rolname = ANY ($1)
                     AND NOT pg_has_role(current_user, held.oid, 'MEMBER WITH ADMIN OPTION')
                     AND current_setting('server_version_num')::int >= 160000) AS "holdsRoles"
  FROM pg_roles, pg_database
  WHERE rolname = current_user AND datname = current_database()`

/** Throws an {@link OperatorError}, one sentence, when migrations would fail half-way for want of a right. */
export async function checkRights(client: pg.Client): Promise<void> {
  const [rights] = (await client.query<Rights>(question, [['cesu_owner', ...roles]])).rows
  const lacking = rights === undefined || rights.superuser ? undefined : lacks.find(([has]) => !has(rights))?.[1]
  if (rights !== undefined && lacking !== undefined) throw new OperatorError(lacking(rights))
}

const lacks: readonly (readonly [(rights: Rights) => boolean, (rights: Rights) => string])[] = [
  [
    ({ createsRoles }) => createsRoles,
    ({ who }) =>
      `${who} ne peut pas créer de rôles : un administrateur doit lancer « ALTER ROLE "${who}" CREATEROLE », puis recommencez.`,
  ],
  [
    ({ ownsDatabase }) => ownsDatabase,
    ({ who, base }) =>
      `La base ${base} n’appartient pas à ${who} : un administrateur doit lancer « ALTER DATABASE "${base}" OWNER TO "${who}" ».`,
  ],
  [
    ({ createsInSchema }) => createsInSchema,
    ({ who, base }) =>
      `${who} ne peut rien créer dans le schéma public de la base ${base} : un administrateur doit lancer ` +
      `« GRANT CREATE, USAGE ON SCHEMA public TO "${who}" ».`,
  ],
  [
    ({ holdsRoles }) => holdsRoles,
    ({ who }) =>
      `Les rôles cesu_… de ce serveur ont été créés par un autre administrateur que ${who} : ` +
      `utilisez celui-là, ou faites donner chacun d’eux à ${who} avec WITH ADMIN OPTION.`,
  ],
]
