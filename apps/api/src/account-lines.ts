import { Problem } from './problem.ts'

/** How many transactions of one account run at once in a process: others must find a connection too. */
const AT_ONCE = 4

/** How many more of its calls wait for their turn, without a connection; beyond, they are refused. */
const WAITING = 100

/** What one account has under way. */
interface Line {
  running: number
  waiting: (() => void)[]
}

/** Lines of accounts, each of its own: what one asks at once never takes the connections of the others. */
export interface AccountLines {
  /** Does the work when it is the account's turn; a Problem `rate.limited` when too many of its calls wait already. */
  inTurn: <R>(account: string, work: () => Promise<R>) => Promise<R>
}

/** The lines of a process; an account without a call under way is forgotten. */
export function accountLines(): AccountLines {
  const lines = new Map<string, Line>()
  return {
    inTurn: async (account, work) => {
      const line = lines.get(account) ?? { running: 0, waiting: [] }
      lines.set(account, line)
      if (line.running >= AT_ONCE) {
        if (line.waiting.length >= WAITING) throw new Problem('rate.limited')
        // Whoever leaves hands their place over: `running` stays as it is.
        await new Promise<void>((turn) => line.waiting.push(turn))
      } else {
        line.running += 1
      }
      try {
        return await work()
      } finally {
        const next = line.waiting.shift()
        if (next) next()
        else {
          line.running -= 1
          if (line.running === 0) lines.delete(account)
        }
      }
    },
  }
}
