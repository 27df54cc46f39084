/** What cells look like, for recognising files that have no header. */
export const looks = {
  dashedTime: '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d',
  dashedTimeOrEmpty: '(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)?',
  slashedTime: '\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d',
  slashedTimeOrEmpty: '(\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d)?',
  whole: '\\d+',
  uuid: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
} as const;
