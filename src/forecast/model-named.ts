import { DataError } from '../text/errors.js';
import { listedNames } from '../text/punctuation.js';
import { models } from './index.js';
import type { Model } from './model.js';

/** The model of a name, the first without one; throws DataError where there is none of it. */
export function modelNamed(name: string | undefined): Model {
  const model = name === undefined ? models[0] : models.find((one) => one.name === name);
  if (model) return model;
  const list = listedNames(models.map((one) => one.name));
  throw new DataError(
    { en: `no model "${name}"`, zh: `没有模型 "${name}"` },
    {},
    { en: `Models: ${list.en}`, zh: `可用模型：${list.zh}` },
  );
}
