/** 1 小时 5 分; from a day on, days and hours. */
export function span(minutes: number): string {
  const total = Math.abs(minutes);
  const days = Math.floor(total / 1440);
  const hours = Math.floor((total % 1440) / 60);
  const rest = total % 60;
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`;
  if (hours > 0) return rest > 0 ? `${hours} 小时 ${rest} 分` : `${hours} 小时`;
  return `${rest} 分`;
}

/** 2020-04-27 17:00. */
export const clockTime = (time: string): string => time.slice(0, 16).replace('T', ' ');
