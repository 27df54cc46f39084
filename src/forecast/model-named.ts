import { DataError } from '../text/errors.js';
import { models } from './index.js';
import type { Model } from './model.js';

/** The model of a name, the first without one; throws DataError where there is none of it. */
export function modelNamed(name: string | undefined): Model {
  const model = name === undefined ? models[0] : models.find((one) => one.name === name);
  if (model) return model;
  const list = models.map((one) => one.name).join(', ');
  throw new DataError(
    { en: `no model "${name}"`, zh: `没有模型 "${name}"` },
    {},
    { en: `Models: ${list}`, zh: `可用模型：${list}` },
  );
}
