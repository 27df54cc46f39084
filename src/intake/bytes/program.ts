import * as wasm from './assembler.js';

/** The names of a program's variables: what it is told with every call, further numbers, and vectors of sixteen bytes. */
export interface Names<Parameter extends string, Own extends string> {
  readonly parameters: readonly Parameter[];
  readonly numbers: readonly Own[];
  readonly vectors: readonly Own[];
}

/** What the program is told with every call. */
export type Task<Parameter extends string> = Readonly<Record<Parameter, number>>;

/** The instructions that read and set variables by their names. */
export function variables<Parameter extends string, Own extends string>(names: Names<Parameter, Own>) {
  const all: readonly string[] = [...names.parameters, ...names.numbers, ...names.vectors];
  const place = (name: Parameter | Own) => all.indexOf(name);
  return {
    get: (name: Parameter | Own) => wasm.get(place(name)),
    set: (name: Parameter | Own, ...value: readonly wasm.Code[]) => wasm.set(place(name), ...value),
  };
}

/**
 * A program for the memory it is given, which gives a number; it is made into one of the machine's own once. Null on a machine that knows no vectors.
 */
export function programOf<Parameter extends string, Own extends string>(
  { parameters, numbers, vectors }: Names<Parameter, Own>,
  body: readonly wasm.Code[],
): (memory: WebAssembly.Memory) => ((task: Task<Parameter>) => number) | null {
  let compiled: WebAssembly.Module | null | undefined;
  const count = { parameters: parameters.length, numbers: numbers.length, vectors: vectors.length };
  return (memory) => {
    compiled ??= compile(wasm.moduleOf(count, body));
    if (compiled === null) return null;
    const { exports } = new WebAssembly.Instance(compiled, { memory: { memory } });
    const run = exports.run as (...numbers: readonly number[]) => number;
    return (task) => run(...parameters.map((name) => task[name]));
  };
}

function compile(bytes: Uint8Array): WebAssembly.Module | null {
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
}
