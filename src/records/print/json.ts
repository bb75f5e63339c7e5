import type { RecordModel } from './record.ts'

/** The record as data, indented so that a person can read it too. The schema is `fixtures/record-schema/record.schema.json`. */
export const printJson = (model: RecordModel): string => `${JSON.stringify(model, null, 2)}\n`
