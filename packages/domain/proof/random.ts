/** A source of chance that a seed decides wholly, so that a run can be had again: Mulberry32, by Tommy Ettinger. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly integer: (least: number, most: number) => number
  readonly pick: <Value>(values: readonly Value[]) => Value
  /** True so many times in a hundred. */
  readonly chance: (perCent: number) => boolean
}

export const makeRandom = (seed: number): Random => {
  let state = seed | 0
  /** From 0 to 2³² − 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const integer = (least: number, most: number): number => least + (next() % (most - least + 1))
  return {
    integer,
    pick: (values) => values[integer(0, values.length - 1)] as (typeof values)[number],
    chance: (perCent) => integer(0, 99) < perCent,
  }
}
