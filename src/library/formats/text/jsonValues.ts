import { isRecord, type Remark, type Stated } from './frontMatterValues.ts';
import { DEPTH_LIMIT, type ReadValues, tooDeep } from './yamlValues.ts';

/**
 * Reads keys and values between braces; what is no JSON as a whole is read line by line.
 * @param above lines of the file before the first of these.
 */
export function readJsonValues(json: string, above: number): ReadValues {
  const lineOf = (key: string) => {
    const at = json.indexOf(JSON.stringify(key));
    return json.slice(0, Math.max(0, at)).split('\n').length + above;
  };
  let values: unknown;
  try {
    values = JSON.parse(json);
  } catch {
    return readLines(json, above);
  }
  if (!isRecord(values)) return undefined;
  if (depthOf(values) > DEPTH_LIMIT) return { broken: tooDeep(above + 1) };
  const stated = Object.entries(values).map(([key, value]) => ({
    ...{ key, value: inTexts(value), line: lineOf(key) },
  }));
  return { stated, remarks: [] };
}

/** Lists and objects in one another, counted no further than the limit. */
function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > DEPTH_LIMIT) return depth;
  return Math.max(depth + 1, ...Object.values(value).map((it) => depthOf(it, depth + 1)));
}

/** Numbers and truth values as they are written in other notations. */
function inTexts(value: unknown): unknown {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(inTexts);
  if (!isRecord(value)) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, inTexts(it)]));
}

function readLines(json: string, above: number): ReadValues {
  const stated: Stated[] = [];
  for (const [index, line] of json.split('\n').entries()) {
    const { key, value = '' } =
      /^\s*\{?\s*["']?(?<key>[\w$-]+)["']?\s*:\s*(?<value>.*?)\s*,?\s*\}?\s*$/.exec(line)?.groups ??
      {};
    if (key === undefined) continue;
    const text = value.replace(/^(["'])(.*)\1$/, '$2');
    stated.push({ key, value: /^[[{]/.test(text) ? '' : text, line: index + 1 + above });
  }
  const reason = 'Its front matter is not valid JSON.';
  const remark: Remark = {
    ...{ line: above + 1, reason },
    remedy: 'Mend it; it is read line by line.',
  };
  return stated.length === 0 ? undefined : { stated, remarks: [remark] };
}
