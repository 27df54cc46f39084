import type { Text } from '../../text/text.js';

/** When the figures by repeat window have no value. */
export const noWholeWindow: Text = {
  en: 'No contact of a known caller has the whole window within the data.',
  zh: '没有主叫可识别且窗口完整落在数据内的联络。',
};
