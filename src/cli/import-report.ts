/** An import's report as lines: what each file did, or every fault with file, line and field. */
import type { ImportReport } from '../records/import/report.ts'

export const reportLines = (report: ImportReport): string[] => [
  ...report.files.flatMap(({ file, rows, faults, faultCount, counts }) =>
    faultCount === 0
      ? [
          `${file}: ${rows} rows${
            counts
              ? `, ${Object.entries(counts)
                  .map(([what, count]) => `${count} ${what}`)
                  .join(', ')}`
              : ''
          }`,
        ]
      : [
          `${file}: refused, nothing of it was stored; ${faultCount} faults`,
          ...faults.map(
            ({ file: at, line, field, sentence }) =>
              `  ${[at, ...(line === null ? [] : [`line ${line}`]), ...(field === null ? [] : [field])].join(', ')}: ${sentence}`,
          ),
        ],
  ),
  ...report.ignored.map((file) => `${file}: ignored, no import knows it`),
]
