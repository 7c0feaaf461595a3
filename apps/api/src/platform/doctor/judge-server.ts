import type { ServerHealth, Standby } from '@cesu/db'
import { broken, type Finding, graded, unseen, watch, well } from './finding.ts'

/** From which figures a server is watched, then broken: ours, to be changed with what your own machine teaches. */
const bounds = {
  /** Per cent of the connections that the server, or a role, may hold. */
  connections: { watchFrom: 80, brokenFrom: 95 },
  /** Seconds. */
  transaction: { watchFrom: 300, brokenFrom: 3_600 },
  idleInTransaction: { watchFrom: 60, brokenFrom: 600 },
  lag: { watchFrom: 30, brokenFrom: 600 },
  drift: { watchFrom: 1, brokenFrom: 10 },
  /** Statements that wait for a lock. */
  blocked: { watchFrom: 1, brokenFrom: 20 },
  /** Transactions since the oldest frozen row: PostgreSQL refuses to write at 2^31. */
  xid: { watchFrom: 500_000_000, brokenFrom: 1_500_000_000 },
  /** Bytes that the server keeps for a slot that nothing reads. */
  slot: { watchFrom: 1, brokenFrom: 10_000_000_000 },
} as const

/** What the doctor knows beside what the server says. */
interface Around {
  /** The year of the day, in Paris. */
  year: number
  /** The instant here, in milliseconds since 1970, in the middle of the question. */
  now: number
}

/** What a server says of itself, judged: one finding for each thing, in the order in which they are read at night. */
export const judgeServer = (health: ServerHealth, { year, now }: Around): Finding[] => [
  judgeRole(health),
  ...(health.inRecovery ? [] : [judgeReplication(health)]),
  ...judgeLag(health),
  judgeConnections(health),
  judgeTransactions(health),
  judgeLocks(health),
  judgePartitions(health, year),
  judgeArchive(health),
  ...judgeSlots(health),
  judgeXid(health),
  graded(
    'Horloge',
    { value: Math.abs(health.now - now) / 1_000, ...bounds.drift },
    {
      said: `${seconds(Math.abs(health.now - now) / 1_000)} d’écart entre cette machine et la base`,
      remedy: 'Remettez chrony ou systemd-timesyncd en marche : les preuves DPoP et les sessions se jugent à l’heure.',
    },
  ),
  judgeRights(health),
]

const seconds = (value: number): string => `${value < 10 ? value.toFixed(1).replace('.', ',') : Math.round(value)} s`
/** Bytes in millions, for a sentence. */
export const million = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString('fr-FR')} Mo`
const percent = (part: number, whole: number): number => Math.floor((part * 100) / whole)

const judgeRole = ({ inRecovery, version }: ServerHealth): Finding =>
  inRecovery
    ? broken(
        'Primaire',
        'ce serveur est un réplica : rien ne s’y écrit',
        'Donnez l’adresse qui mène au primaire (HAProxy). Sans primaire : « patronictl list », puis « patronictl failover ».',
      )
    : well('Primaire', `PostgreSQL ${version} accepte les écritures`)

const isWaitedFor = ({ mode }: Standby): boolean => mode === 'sync' || mode === 'quorum'

function judgeReplication({ synchronous, standbys, readsAll }: ServerHealth): Finding {
  const name = 'Réplication'
  if (synchronous === '') {
    return standbys.length === 0
      ? well(name, 'aucun réplica, aucun n’est attendu')
      : watch(
          name,
          `${standbys.length} réplica, mais une écriture n’en attend aucun`,
          'Une bascule peut perdre ce qui vient d’être accepté : « patronictl edit-config », synchronous_mode: true.',
        )
  }
  if (!readsAll) return unseen(name, 'le mode des réplicas ne se lit pas avec ce rôle', NEEDS_ADMIN)
  const waitedFor = standbys.filter(isWaitedFor)
  return waitedFor.length > 0
    ? well(name, `${waitedFor.map(({ name: one }) => one).join(', ')} : chaque écriture y est avant sa réponse`)
    : broken(
        name,
        'aucun réplica synchrone : les écritures attendent',
        'Relancez un réplica (« systemctl start patroni » sur l’un des autres nœuds), puis « patronictl list ».',
      )
}

const NEEDS_ADMIN = 'Donnez DATABASE_URL (un administrateur, ou un rôle membre de pg_monitor).'

function judgeLag({ standbys, readsAll }: ServerHealth): Finding[] {
  if (standbys.length === 0) return []
  const name = 'Retard des réplicas'
  if (!readsAll) return [unseen(name, 'ne se lit pas avec ce rôle', NEEDS_ADMIN)]
  const lags = standbys.map(({ lagSeconds }) => lagSeconds ?? 0)
  const worst = Math.max(...lags)
  return [
    graded(
      name,
      { value: worst, ...bounds.lag },
      {
        said: `${seconds(worst)} au plus (${standbys.map(({ name: one }) => one).join(', ')})`,
        remedy: 'Regardez le réseau et le disque du réplica : il rattrape seul, sinon « patronictl reinit ».',
      },
    ),
  ]
}

function judgeConnections({ connections, mostConnections, fullestRole }: ServerHealth): Finding {
  const ofServer = { value: percent(connections, mostConnections), said: `${connections} sur ${mostConnections}` }
  const ofRole = fullestRole && {
    value: percent(fullestRole.connections, fullestRole.most),
    said: `${fullestRole.connections} sur ${fullestRole.most} pour ${fullestRole.name}`,
  }
  const { value, said } = ofRole !== null && ofRole.value > ofServer.value ? ofRole : ofServer
  return graded(
    'Connexions',
    { value, ...bounds.connections },
    {
      said: `${said} (${value} %)`,
      remedy: 'Baissez CESU_DB_POOL_SIZE, ou mettez PgBouncer devant la base (CESU_DB_POOLER=transaction).',
    },
  )
}

function judgeTransactions({ oldestTransaction, idleInTransaction }: ServerHealth): Finding {
  const open = graded(
    'Transactions',
    { value: oldestTransaction, ...bounds.transaction },
    {
      said: `la plus vieille dure depuis ${seconds(oldestTransaction)}`,
      remedy:
        'SELECT pid, application_name, query FROM pg_stat_activity ORDER BY xact_start ; puis pg_terminate_backend.',
    },
  )
  if (open.health !== 'WELL') return open
  return graded(
    'Transactions',
    { value: idleInTransaction, ...bounds.idleInTransaction },
    {
      said: idleInTransaction === 0 ? open.said : `une ne fait rien depuis ${seconds(idleInTransaction)}`,
      remedy: 'Un processus s’est arrêté au milieu : pg_terminate_backend de son pid, et lisez son journal.',
    },
  )
}

const judgeLocks = ({ blocked }: ServerHealth): Finding =>
  graded(
    'Verrous',
    { value: blocked, ...bounds.blocked },
    {
      said: blocked === 0 ? 'rien n’attend' : `${blocked} en attente depuis plus de 5 s`,
      remedy: "SELECT pid, pg_blocking_pids(pid), query FROM pg_stat_activity WHERE wait_event_type = 'Lock'.",
    },
  )

function judgePartitions({ years }: ServerHealth, year: number): Finding {
  const name = 'Partitions'
  const remedy = 'Lancez « cesu prepare », ou relancez la tâche « make-partitions » dans le back-office.'
  if (!years.includes(year)) return broken(name, `l’année ${year} n’a pas sa place : rien ne s’y déclare`, remedy)
  return years.includes(year + 1)
    ? well(name, `jusqu’à ${Math.max(...years)}`)
    : watch(name, `l’année ${year + 1} n’a pas encore sa place`, remedy)
}

function judgeArchive({ archiving, archiveFails }: ServerHealth): Finding {
  const name = 'Archivage'
  if (!archiving) {
    return well(name, 'éteint : la base ne se restaure qu’à l’instant d’une sauvegarde')
  }
  return archiveFails
    ? broken(
        name,
        'le dernier journal n’a pas pu être archivé',
        'Lancez « pgbackrest check » : dépôt plein ou injoignable.',
      )
    : well(name, 'les journaux partent au dépôt')
}

const judgeSlots = ({ idleSlots }: ServerHealth): Finding[] =>
  idleSlots.map(({ name, bytes }) =>
    graded(
      'Emplacements',
      { value: Math.max(1, bytes), ...bounds.slot },
      {
        said: `${name} ne sert à personne et retient ${million(bytes)}`,
        remedy: `Si son réplica ne revient pas : SELECT pg_drop_replication_slot('${name}').`,
      },
    ),
  )

const judgeXid = ({ oldestXid }: ServerHealth): Finding =>
  graded(
    'Numéros de transaction',
    { value: oldestXid, ...bounds.xid },
    {
      said: `${percent(oldestXid, 2 ** 31)} % de ce que PostgreSQL admet avant un gel`,
      remedy: 'VACUUM (FREEZE) des plus vieilles tables, et cherchez ce qui retient autovacuum.',
    },
  )

const judgeRights = ({ tooStrong }: ServerHealth): Finding =>
  tooStrong.length === 0
    ? well('Droits des rôles', 'aucun ne passe outre le cloisonnement des partenaires')
    : broken(
        'Droits des rôles',
        `${tooStrong.join(', ')} passe outre le cloisonnement des partenaires`,
        `ALTER ROLE ${tooStrong[0]} NOSUPERUSER NOBYPASSRLS, puis cherchez qui l’a changé.`,
      )
