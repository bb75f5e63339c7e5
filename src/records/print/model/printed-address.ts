import type { RecordAddress } from '../../account.ts'
import type { PrintedAddress } from '../record.ts'

/** Field by field: nothing that hangs on an address beside these goes out. */
export const printedAddress = ({ street, unit, city, state, zip }: RecordAddress): PrintedAddress => ({ street, unit, city, state, zip })
