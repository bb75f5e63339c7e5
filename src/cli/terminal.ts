/** What a command may say: results on stdout, everything else on stderr. The only place that writes to the terminal. */
import type { SettingProblem } from '../settings.ts'

/** A command that could not do its work says why in one sentence and gives its exit code. */
export class CommandFailure extends Error {
  readonly exitCode: 1 | 2
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

export const complain = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

export const wrongSettings = (problems: readonly SettingProblem[]): CommandFailure =>
  new CommandFailure(problems.map(({ name, problem }) => `${name} ${problem}`).join('\n'), 2)

/** A line that is drawn over itself on a terminal, and not at all where there is none. */
export const progress = (): { show: (text: string) => void; end: () => void } => {
  const on = process.stderr.isTTY
  return {
    show: (text) => {
      if (on) process.stderr.write(`\r\u001b[2K${text}`)
    },
    end: () => {
      if (on) process.stderr.write('\r\u001b[2K')
    },
  }
}

/** A plain table with aligned columns. */
export const tableLines = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
