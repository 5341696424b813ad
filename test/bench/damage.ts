// How `fuzz.ts` breaks a file: bytes change, stretches are lost, doubled or taken from elsewhere, and what
// means something in the format is put where nobody expects it.

import { type Part, partsOf, zipOf } from '../support/archive.ts';

/** 0..1, by a seed. */
export type Random = () => number;

/** A file to be broken: bytes, or the parts of an archive. */
export type Sample = Buffer | readonly Part[];

/** Formats that share what means something in them. */
const XML =
  '<|>|</p>|<p>|<![CDATA[|]]>|<!--|-->|<?xml version="1.0" encoding="UTF-16"?>|&#0;|&#x110000;|&#xD800;|&amp|&lol;|&|"|\'|/>|<!DOCTYPE a [<!ENTITY lol "lollollol">]>|xmlns="x"|<a b=c d>|</|<!|\ufeff';
const MARKUP = `${XML}|<div>|</div>|<table><tr><td>|<script>|</script>|<style>|<template>|<svg><desc>|<math>|<select><option>|<plaintext>|<noscript>|<b><i>|</b></i>|<h1>|<br>|<li>|<ul>|<meta charset="utf-16">|<base href="javascript:0">|<article>|<main hidden>|<iframe srcdoc="<p>">|<a href="`;
const TEXTUAL =
  '\0|\n\n|\r|\r\n|\t|\u2028|\u202e|\u001b[2J|\ufeff|\u00ad|\u200b|e\u0301\u0301\u0301|👩‍👩‍👧‍👦|⟦U+202E⟧|Mr. |U.S. |"|”|...|Oct. 3, 2016|(Reporting by A; Editing by B)|A|.|0';
const JSONS =
  '{|}|[|]|,|:|"|\\|\\u0000|\\ud800|null|1e999|-0|{"a":|[[|"id":1,|"id":{"$oid":"x"},|"text":"|"text":null|"articles":[|//|\n|\ufeff|NaN|"__proto__":{|"constructor":"x",|"title":[]';
const ROWS = '"|""|,|;|\t|\n|\r|\r\n|"\n"|,,,,,,,,|id|text|title,title|\\"|\ufeff|#|=1+1|\0';
const PDF =
  'endobj|obj|stream\n|endstream|xref|trailer|startxref\n0|%%EOF|<<|>>|[|]|(|)|\\(|/Type /Page|/Type /Pages|/Kids [1 0 R 2 0 R 3 0 R]|/Kids|/Parent 3 0 R|/Count 1000000000|/Count -1|/Length 99999999|/Length -1|/Filter /FlateDecode|/Filter [/FlateDecode /LZWDecode /ASCII85Decode]|/Filter /RunLengthDecode|/DecodeParms << /Predictor 15 /Columns 2147483647 >>|/Contents 4 0 R|/Resources 5 0 R|1 0 R|-1 0 R|99999999 0 R|/Encrypt 1 0 R|/Prev 0|/ObjStm|/First -1|/N 1000000|/MediaBox [0 0 0 0]|/MediaBox [-1e38 1e38 1e38 -1e38]|/Rotate 45|/UserUnit 1e300|/FontMatrix [0 0 0 0 0 0]|/Subtype /Type3|/Subtype /Type0|/Encoding /Identity-V|/W [0 100000000 500]|/W [0 [500 500]]|/ToUnicode 6 0 R|begincmap|1 begincodespacerange <00> <FFFFFFFF> endcodespacerange|1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange|1 beginbfchar <00> <D800> endbfchar|1 begincidrange <0000> <FFFFFFFF> 0 endcidrange|usecmap|BT |ET |Tj |TJ |(a) Tj |[(a) -100000 (b)] TJ |T* |1e38 Tf |0 Tf |0 0 0 0 0 0 Tm |1e38 0 0 1e38 0 0 Tm |-1 Tz |q |Q |/F1 12 Tf |/X1 Do |/Fm0 Do |BI /W 65535 /H 65535 /BPC 8 ID |EI |/P <</MCID 0>> BDC |BMC |EMC |/Artifact BMC |3 Tr |1e300 0 Td |cm |NaN |2147483648|-2147483649|4294967296|1e-320|0.0000000000000001|<FEFF|<D800>|/Title (|/StructTreeRoot 2 0 R|/OCProperties <<|/OCGs';
const WORD = `${XML}|<w:p>|</w:p>|<w:r>|<w:t>|<w:t xml:space="preserve"> |<w:tbl><w:tr><w:tc>|<w:footnoteReference w:id="1"/>|<w:hyperlink r:id="rId1">|<w:fldChar w:fldCharType="begin"/>|<w:instrText>HYPERLINK "x"|<mc:AlternateContent><mc:Fallback>|<w:txbxContent>|<w:numPr><w:ilvl w:val="99999999"/><w:numId w:val="1"/></w:numPr>|w:val="-1"|w:val="99999999999"|<w:basedOn w:val="Normal"/>|<w:gridSpan w:val="1000000"/>|<w:vMerge/>|<w:del>|<w:ins>|<w:sdt><w:sdtContent>|Target="word/document.xml"|Target="../../x"|w:styleId="Heading1"`;
const BOOK = `${MARKUP}|<item id="p0" href="|<itemref idref="p0"/>|<itemref idref="x"/>|<rootfile full-path="../x"/>|href="../../../x"|href="%2e%2e/x"|href="x#y?z"|idref=""|epub:type="toc"|<dc:title>|<dc:date>|properties="nav"|linear="no"|media-type="`;
const MARKDOWN =
  '# |## |---\n|---|```|~~~|- |* |1. |9999999999. |> |>>>>>>>>|    |\t|[|](|]|![|<!--|<div>|</div>|**|__|*|_|\\|`|``|| |\n| --- |[^1]|[^1]: |[a]: |<http://|&copy;|&#0;|&|title: |date: |tags: [|tags: &a [*a]|: |{{|? |!!js |"|\n\n|\r\n|<script>|<![CDATA[|~~';
const FEED = `${MARKUP}|<item>|</item>|<entry>|</entry>|<title>|<content:encoded>|</channel>|</rss>|<guid>|<pubDate>99 Foo 2016|<wp:status>draft</wp:status>|<wp:post_type>attachment</wp:post_type>|<updated>|<link href="javascript:0"/>|type="xhtml"|type="html"`;

/** By the ending. Tokens are split at a bar, which therefore stands in none. */
const TOKENS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    ...{ '.md': MARKDOWN, '.txt': TEXTUAL, '.html': MARKUP, '.pdf': PDF, '.docx': WORD },
    ...{ '.epub': BOOK, '.jsonl': JSONS, '.json': JSONS, '.csv': ROWS, '.tsv': ROWS },
    ...{ '.xml': FEED, '.rss': FEED, '.atom': FEED },
  }).map(([ending, tokens]) => [ending, [...tokens.split('|'), ...TEXTUAL.split('|')]]),
);

/** Numbers at which programs count wrong. */
const NUMBERS =
  '0 -1 1 255 256 32768 65535 65536 2147483647 2147483648 4294967296 1e308 1e-308'.split(' ');

/** How many times as often an archive's parts are broken as the archive. */
const PARTS_FACTOR = 8;

/** Archives as their parts, so that what is broken is what they hold and not their checksums alone. */
export async function samplesFrom(ending: string, files: readonly Buffer[]): Promise<Sample[]> {
  if (ending !== '.docx' && ending !== '.epub') return [...files];
  const archives = files.filter((file) => file.toString('latin1', 0, 2) === 'PK');
  const parts = await Promise.all(archives.map(partsOf));
  return [...files, ...Array.from({ length: PARTS_FACTOR }, () => parts).flat()];
}

/** One of the samples, broken. */
export function damaged(ending: string, samples: readonly Sample[], random: Random): Buffer {
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  const sample = pick(samples) ?? Buffer.alloc(0);
  const tokens = TOKENS[ending] ?? [];
  const others = samples.flatMap((it) =>
    Buffer.isBuffer(it) ? [it] : it.map((part) => part.content),
  );
  if (ending === '.md' && random() < FRONT_MATTER_SHARE) return withFrontMatter(sample, random);
  const changes = 1 + Math.floor(random() ** 2 * 8);
  const broken = (bytes: Buffer): Buffer => {
    let result = bytes;
    for (let change = 0; change < changes; change += 1) {
      result = changed(result, { random, tokens, others });
    }
    return result.subarray(0, MOST_BYTES);
  };
  if (Buffer.isBuffer(sample)) return broken(sample);
  const target = Math.floor(random() * sample.length);
  const dice = random();
  const parts = sample.flatMap((part, at): Part[] => {
    if (at !== target) return [part];
    if (dice < 0.05) return [];
    if (dice < 0.1) return [{ ...part, name: pick(sample)?.name ?? '' }];
    if (dice < 0.15) return [part, part];
    return [{ ...part, content: broken(part.content) }];
  });
  // Most of an archive is a list or a picture of little interest, so its longest text is broken as well.
  const longest = sample.reduce((a, b) => (textLength(a) >= textLength(b) ? a : b));
  const both = random() < 0.5;
  return zipOf(
    parts.map((it) =>
      both && it.name === longest.name ? { ...it, content: broken(it.content) } : it,
    ),
  );
}

function textLength({ name, content }: Part): number {
  return /\.x?html?$|document\.xml$/.test(name) ? content.length : 0;
}

/** 0..1: Markdown files that get a front matter made of nothing but its signs. */
const FRONT_MATTER_SHARE = 0.25;
/** Split at a bar, which therefore stands in none. */
const YAML =
  '? |- |: |[|]|{|}|, |a: |b: |"|\'|\n|\n  |\n- |\n? |\n: |&a |*a |!!map |!!set |!<a> |<<: |> |>-\n  |#|\t|\\|%YAML 1.1\n|title: |tags: [|date: |~|null|x|@|...|"]",'.split(
    '|',
  );

function withFrontMatter(sample: Sample, random: Random): Buffer {
  const below = (limit: number) => Math.floor(random() * limit);
  let yaml = '';
  for (let part = below(12); part >= 0; part -= 1) {
    const unit = Array.from({ length: 1 + below(3) }, () => YAML[below(YAML.length)] ?? '').join(
      '',
    );
    // Each line deeper than the last one, now and then.
    const times = 2 ** below(13);
    yaml +=
      random() < 0.2
        ? Array.from(
            { length: Math.min(times, 300) },
            (_, at) => `\n${' '.repeat(at)}${unit}`,
          ).join('')
        : unit.repeat(times);
  }
  const rest = Buffer.isBuffer(sample) ? sample : Buffer.alloc(0);
  return Buffer.concat([Buffer.from(`---\n${yaml.slice(0, 70_000)}\n---\n\n`), rest]);
}

/** Bytes of a broken file, so that what takes long is not merely large. */
const MOST_BYTES = 400_000;

interface Means {
  readonly random: Random;
  readonly tokens: readonly string[];
  readonly others: readonly Buffer[];
}

/** One change. Places where a number or a sign of the format stands are hit more often than others. */
function changed(bytes: Buffer, { random, tokens, others }: Means): Buffer {
  const below = (limit: number) => Math.floor(random() * limit);
  const token = () => Buffer.from(tokens[below(tokens.length)] ?? '');
  const at = below(bytes.length + 1);
  const length = 1 + below(2 ** below(12));
  const stretch = bytes.subarray(at, at + length);
  const put = (...pieces: readonly Buffer[]) =>
    Buffer.concat([bytes.subarray(0, at), ...pieces, bytes.subarray(at)]);
  switch (below(13)) {
    case 0:
    case 1: {
      const copy = Buffer.from(bytes);
      for (let flip = below(2 ** below(6)); flip >= 0; flip -= 1) {
        const place = below(copy.length);
        if (copy.length > 0) copy[place] = (copy[place] ?? 0) ^ (1 << below(8));
      }
      return copy;
    }
    case 2:
      return bytes.subarray(0, at);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 4:
      return put(stretch);
    case 5:
      return put(...Array.from({ length: below(2 ** below(11)) }, () => stretch)).subarray(
        0,
        MOST_BYTES,
      );
    case 6: {
      const other = others[below(others.length)] ?? Buffer.alloc(0);
      const from = below(other.length);
      return put(other.subarray(from, from + length));
    }
    case 7: {
      const other = others[below(others.length)] ?? Buffer.alloc(0);
      return Buffer.concat([bytes.subarray(0, at), other.subarray(below(other.length))]);
    }
    case 8:
    case 9:
      return put(token());
    case 10: {
      const [one, two] = [token(), random() < 0.5 ? token() : Buffer.alloc(0)];
      const times = 2 ** below(16);
      return put(...Array.from({ length: times }, () => Buffer.concat([one, two]))).subarray(
        0,
        MOST_BYTES,
      );
    }
    case 11:
      return withNumber(bytes, at, NUMBERS[below(NUMBERS.length)] ?? '0');
    default:
      return withNumber(bytes, at, String(below(200)));
  }
}

/** With another number in the place of the first one from an offset on. */
function withNumber(bytes: Buffer, from: number, number: string): Buffer {
  const isDigit = (at: number) => (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39;
  let start = from;
  while (start < bytes.length && !isDigit(start)) start += 1;
  let end = start;
  while (isDigit(end)) end += 1;
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(number), bytes.subarray(end)]);
}
