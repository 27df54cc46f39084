import type { Language } from '../text/text.js';

/**
 * The language to speak: what `--lang` says, else the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`), else the system's locale.
 *
 * `languageOf(undefined, { LANG: 'zh_CN.UTF-8' })` is `'zh'`.
 */
export function languageOf(asked: string | undefined, env: NodeJS.ProcessEnv): Language {
  const locale =
    asked || env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
