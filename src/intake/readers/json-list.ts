type Plain = Record<string, unknown>;

/** Names under which the replies of phone systems hold their list. */
const LISTS = ['data', 'list', 'calls', 'records', 'results', 'items', 'rows', 'contacts', 'conversations'];

/**
 * The list that a reply is wrapped around; null where the object is a row itself.
 *
 * `listIn({ calls: [{ id: 1 }], count: 1 })` is `[{ id: 1 }]`.
 */
export function listIn(object: object): readonly object[] | null {
  for (const [name, value] of Object.entries(object) as [string, unknown][]) {
    if (!LISTS.includes(name.toLowerCase())) continue;
    if (Array.isArray(value) && value.length > 0 && value.every(isPlain)) return value;
    if (isPlain(value)) return listIn(value);
  }
  return null;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
