/** Bytes to be read as a table, with the name to use in messages. */
export interface Source {
  readonly name: string;
  /** Opens the bytes from the start; standard input can be opened once. */
  open(): AsyncIterable<Uint8Array>;
  readonly reopenable: boolean;
  /** Size in bytes, where known. */
  readonly bytes?: number;
  /**
   * Opens the bytes from place `from` up to, not including, place `to`; absent where they come as a stream only. A chunk is good until the next
   * but one is asked for.
   */
  range?(from: number, to: number): AsyncIterable<Uint8Array>;
}
