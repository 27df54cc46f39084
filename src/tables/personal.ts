const NAMES =
  /phone|mobile|\btel\b|\bani\b|caller|passport|id.?card|e.?mail|customer.?(?:id|no|name|number)|手机|电话|号码|主叫|来电|回拨|身份证|证件|邮箱|微信|客户(?:号|编号|姓名|名称)/i;

/**
 * Whether a further column of an export holds personal data, by its name: phone numbers, identity cards, names of customers.
 * It is masked on screen and in workbooks.
 *
 * `isPersonalName('客户手机')` is `true`; `isPersonalName('产品')` is `false`.
 */
export function isPersonalName(name: string): boolean {
  return NAMES.test(name);
}
