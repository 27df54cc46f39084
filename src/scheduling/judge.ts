import { FREE, OFF } from './cell.js';
import type { Model, ModelPerson } from './model.js';

/** What `judge` answers for a line that breaks a hard rule. */
export const BROKEN = -1;

/**
 * Whether a person's line keeps every hard rule, and what it costs in wishes, weekends, nights, changes and hours:
 * BROKEN, or the cost (0 or more). `line` holds a variant number or OFF by day.
 */
export function judge(model: Model, person: ModelPerson, line: Int16Array): number {
  const keeps =
    cellsOpen(model, person, line) && restKept(model, person, line) && weeksKept(model, person, line);
  return keeps && runsKept(model, person, line) ? wantCost(model, person, line) : BROKEN;
}

function cellsOpen(model: Model, person: ModelPerson, line: Int16Array): boolean {
  const shifts = model.paid.length;
  for (let day = 0; day < line.length; day++) {
    const cell = line[day];
    const fixed = person.fixed[day];
    if (fixed !== FREE && cell !== fixed) return false;
    if (cell !== OFF && person.open[day * shifts + model.shiftOf[cell]] === 0) return false;
  }
  return true;
}

function restKept(model: Model, person: ModelPerson, line: Int16Array): boolean {
  const shifts = model.paid.length;
  let before = person.past.lastShift;
  let endUtc = person.past.lastEndUtc;
  for (let day = 0; day < line.length; day++) {
    const shift = line[day] === OFF ? OFF : model.shiftOf[line[day]];
    if (shift !== OFF) {
      if (model.startUtc[day * shifts + shift] - endUtc < model.restMinutes) return false;
      if (before !== OFF && model.forbidden[before * shifts + shift] === 1) return false;
      endUtc = model.endUtc[day * shifts + shift];
    }
    before = shift;
  }
  return true;
}

function weeksKept(model: Model, person: ModelPerson, line: Int16Array): boolean {
  let minutes = person.past.weekMinutes;
  let worked = person.past.weekWorked;
  for (let day = 0; day < line.length; day++) {
    if (line[day] !== OFF) {
      minutes += model.paid[model.shiftOf[line[day]]];
      worked++;
    }
    if (day + 1 < line.length && model.weekOf[day + 1] === model.weekOf[day]) continue;
    const week = model.weekOf[day];
    if (minutes > person.maxMinutes[week] || minutes < person.minMinutes[week]) return false;
    if (worked > person.maxWorked[week]) return false;
    minutes = 0;
    worked = 0;
  }
  return true;
}

function runsKept(model: Model, person: ModelPerson, line: Int16Array): boolean {
  let run = person.past.run;
  let nightRun = person.past.nightRun;
  let nights = 0;
  for (let day = 0; day < line.length; day++) {
    const night = line[day] === OFF ? 0 : model.night[model.shiftOf[line[day]]];
    run = line[day] === OFF ? 0 : run + 1;
    nightRun = night === 1 ? nightRun + 1 : 0;
    nights += night;
    if (run > person.maxRun && line[day] !== OFF) return false;
    if (nightRun > person.maxNightRun) return false;
  }
  return nights <= person.maxNights;
}

/** What the line leaves unmet, in the optimiser's units; a whole number. */
export function wantCost(model: Model, person: ModelPerson, line: Int16Array): number {
  const width = model.paid.length + 1;
  let cost = 0;
  let weekends = 0;
  let nights = 0;
  let minutes = 0;
  let before = person.past.lastShift;
  for (let day = 0; day < line.length; day++) {
    const shift = line[day] === OFF ? OFF : model.shiftOf[line[day]];
    if (shift !== OFF) {
      cost += person.wishCost[day * width + shift + 1];
      if (before !== OFF && before !== shift) cost += person.changeCost;
      weekends += model.weekend[day];
      nights += model.night[shift];
      minutes += model.paid[shift];
    }
    before = shift;
  }
  const share = minutes / person.fullMinutes;
  const hours = Math.round(person.hoursCost * share * share);
  return cost + person.weekendCost[weekends] + person.nightCost[nights] + hours;
}
