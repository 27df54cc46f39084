type Random = () => number;
type Mutation = (bytes: Buffer, random: Random) => Buffer;

const SPLINTERS = [
  '"',
  '""',
  '","',
  "'",
  '\r',
  '\n',
  '\r\n',
  '\0',
  ',',
  ';',
  '\t',
  '|',
  '\\',
  '=',
  '\uFEFF',
  '<td>',
  '{',
  '}',
  '[',
  ']',
  '</',
  '&#x',
  '客户',
  '-',
  '1e400',
  '#N/A',
  'NaN',
].map((text) => Buffer.from(text));
const ODD_BYTES = [0, 1, 9, 10, 13, 26, 34, 39, 44, 59, 92, 127, 128, 192, 233, 254, 255];

const at = (bytes: Buffer, random: Random) => Math.floor(random() * (bytes.length + 1));

function span(bytes: Buffer, random: Random): [number, number] {
  const from = at(bytes, random);
  const length = Math.floor(random() ** 3 * Math.min(bytes.length - from, 4096));
  return [from, from + length];
}

const flip: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes);
  const times = 1 + Math.floor(random() ** 2 * 20);
  for (let i = 0; i < times && copy.length > 0; i++)
    copy[Math.floor(random() * copy.length)] ^= 1 << Math.floor(random() * 8);
  return copy;
};
const overwrite: Mutation = (bytes, random) => {
  const copy = Buffer.from(bytes);
  const [from, to] = span(bytes, random);
  copy.fill(ODD_BYTES[Math.floor(random() * ODD_BYTES.length)], from, to);
  return copy;
};
const cutEnd: Mutation = (bytes, random) => bytes.subarray(0, at(bytes, random));
const cutStart: Mutation = (bytes, random) => bytes.subarray(Math.floor(random() ** 4 * bytes.length));
const drop: Mutation = (bytes, random) => {
  const [from, to] = span(bytes, random);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};
const double: Mutation = (bytes, random) => {
  const [from, to] = span(bytes, random);
  const piece = Array.from({ length: 1 + Math.floor(random() ** 3 * 30) }, () => bytes.subarray(from, to));
  return Buffer.concat([bytes.subarray(0, to), ...piece, bytes.subarray(to)]);
};
const insert: Mutation = (bytes, random) => {
  const where = at(bytes, random);
  const times = 1 + Math.floor(random() ** 4 * 200);
  const pieces = Array.from({ length: times }, () => SPLINTERS[Math.floor(random() * SPLINTERS.length)]);
  return Buffer.concat([bytes.subarray(0, where), ...pieces, bytes.subarray(where)]);
};
const shuffle: Mutation = (bytes, random) => {
  const lines = bytes.toString('latin1').split('\n');
  for (let i = lines.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [lines[i], lines[j]] = [lines[j], lines[i]];
  }
  return Buffer.from(lines.join('\n'), 'latin1');
};
const quote: Mutation = (bytes, random) => {
  const text = bytes.toString('latin1');
  const share = random() ** 3;
  return Buffer.from(
    text.replace(/[",;\t\n]/g, (sign) => (random() < share ? `${sign}"` : sign)),
    'latin1',
  );
};

const MUTATIONS = [flip, overwrite, cutEnd, cutStart, drop, double, insert, shuffle, quote];

/** The bytes after one to four accidents. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  let result = bytes;
  for (let times = 1 + Math.floor(random() ** 2 * 4); times > 0; times--) {
    result = MUTATIONS[Math.floor(random() * MUTATIONS.length)](result, random);
  }
  return result;
}
