/** Why a ledger refuses a step; null where it does not. */
import { LedgerFault, type LedgerFaultCode } from '../index.ts';

export async function refusal(step: Promise<unknown>): Promise<LedgerFaultCode | null> {
  try {
    await step;
    return null;
  } catch (error) {
    if (error instanceof LedgerFault) return error.code;
    throw error;
  }
}
