import {
  type AnyContractProcedure,
  getEventIteratorSchemaDetails,
  isContractProcedure,
} from '@orpc/contract';
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';

/** One procedure as another program needs to know it. */
export interface ProcedureDescription {
  /** Its path in the contract, dots between the rooms. */
  readonly name: string;
  readonly input: unknown;
  /** What it answers; where it `streams`, of one event. */
  readonly output: unknown;
  /** Whether it answers with a row of events, progress among them, and not with one value. */
  readonly streams: boolean;
  /** The codes of the failures that it declares. */
  readonly errors: readonly string[];
}

/** Every procedure of the contract, in its order. */
export function describeProcedures(): ProcedureDescription[] {
  return [...proceduresOf(contract, [])].map(([path, procedure]) => {
    const { inputSchema, outputSchema, errorMap } = procedure['~orpc'];
    const events = getEventIteratorSchemaDetails(outputSchema);
    return {
      name: path.join('.'),
      input: toJsonSchema(inputSchema, 'input'),
      output: toJsonSchema(events?.yields ?? outputSchema, 'output'),
      streams: events !== undefined,
      errors: Object.keys(errorMap),
    };
  });
}

function* proceduresOf(
  router: object,
  path: readonly string[],
): Generator<[readonly string[], AnyContractProcedure]> {
  for (const [name, entry] of Object.entries(router)) {
    if (isContractProcedure(entry)) yield [[...path, name], entry];
    else yield* proceduresOf(entry, [...path, name]);
  }
}

function toJsonSchema(schema: unknown, io: 'input' | 'output'): unknown {
  // A schema that has no counterpart in JSON Schema (a file, a date) is described as anything.
  return schema instanceof z.core.$ZodType ? z.toJSONSchema(schema, { io, unrepresentable: 'any' }) : {};
}
