import { count } from './words.js';

/** 1 h 5 min; from a day on, days and hours. */
export function span(minutes: number): string {
  const total = Math.abs(minutes);
  const days = Math.floor(total / 1440);
  const hours = Math.floor((total % 1440) / 60);
  const rest = total % 60;
  if (days > 0) return hours > 0 ? `${count(days, 'day')} ${hours} h` : count(days, 'day');
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
  return `${rest} min`;
}

/** 2020-04-27 17:00. */
export const clockTime = (time: string): string => time.slice(0, 16).replace('T', ' ');
