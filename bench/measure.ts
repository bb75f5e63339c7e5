/** CPU milliseconds of a piece of work when warm: the median of several runs after a few that do not count. */
export const cpuWhenWarm = async (work: () => unknown, runs = 9, warmUp = 4): Promise<number> => {
  const figures: number[] = []
  for (let run = 0; run < warmUp + runs; run++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    if (run >= warmUp) figures.push((user + system) / 1_000)
  }
  return figures.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}

export const row = (what: string, figure: number, unit: string, bar: string): string =>
  `${what.padEnd(46)} ${figure.toFixed(1).padStart(9)} ${unit.padEnd(6)} ${bar}`
